import * as vscode from 'vscode';
import { isFromWork } from '../../shared/from-page.ts';
import type { FromWork, ToWork, WorkSetup } from '../../shared/work-messages.ts';
import type { WorkIdentity, WorkView } from '../../shared/work-view.ts';
import { preparePage } from '../guide/webview-page.ts';
import type { EndedWork } from './ended-work.ts';
import { makeWorkView } from './make-work-view.ts';
import { workLabels } from './work-labels.ts';
import type { WorkRun } from './work-run.ts';
import type { WorkServices } from './work-services.ts';
import { panelIcons, panelTitles } from './work-titles.ts';

/** What a panel's page may ask for. */
export type WorkWish = Exclude<FromWork, { readonly type: 'ready' }>;

/** The panel of one kind of work on one mailbox: what is under way, else what it came to last. Work goes on without it. */
export class WorkPanel {
  readonly panel: vscode.WebviewPanel;
  readonly identity: WorkIdentity;
  readonly #services: WorkServices;
  readonly #subscription: vscode.Disposable;
  #run: WorkRun | undefined;
  #ofRun: { dispose(): void } | undefined;
  #ended: EndedWork | undefined;
  #isReady = false;
  #isDisposed = false;
  /** The view that the page has, where it has one that cannot change any more. */
  #sent: unknown;

  constructor(
    panel: vscode.WebviewPanel,
    identity: WorkIdentity,
    services: WorkServices,
    wished: (panel: WorkPanel, wish: WorkWish) => Promise<void>,
  ) {
    const { output, words } = services;
    this.panel = panel;
    this.identity = identity;
    this.#services = services;
    const bug = (error: unknown): void => output.bug(identity.address, error);
    this.#subscription = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromWork(message)) return;
        if (message.type === 'ready') this.#ready(message.knows);
        else wished(this, message).catch(bug);
      }),
      panel.onDidChangeViewState(() => this.#show()),
    );
    panel.title = panelTitles[identity.kind](identity.address, words);
    panel.iconPath = new vscode.ThemeIcon(panelIcons[identity.kind]);
  }

  get run(): WorkRun | undefined {
    return this.#run;
  }

  get ended(): EndedWork | undefined {
    return this.#ended;
  }

  /** Shows work that is under way. */
  begin(run: WorkRun): void {
    this.#ofRun?.dispose();
    this.#run = run;
    this.#ofRun = run.subscribe(() => this.#show());
    this.#show();
  }

  /** Shows what the work came to; where it came to nothing, what was shown before. */
  end(ended: EndedWork | undefined): void {
    this.#ofRun?.dispose();
    this.#run = undefined;
    this.#ended = ended ?? this.#ended;
    this.#sent = undefined;
    this.#show();
  }

  /** Loads the page, with what it is to show. */
  async load(): Promise<void> {
    const { words, folder } = this.#services;
    const load = await preparePage(this.panel, 'work', folder, words.language);
    if (this.#isDisposed) return;
    const messages: readonly ToWork[] = [
      { type: 'setup', setup: this.#setup() },
      { type: 'work', view: this.view },
    ];
    load(messages);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#ofRun?.dispose();
    this.#subscription.dispose();
  }

  /** What the page shows. */
  get view(): WorkView {
    const { words } = this.#services;
    const ended = this.#run ? undefined : this.#ended;
    const shown = ended && {
      report: ended.report,
      endedAt: ended.endedAt,
      offer: ended.job?.next?.offer(ended.document),
      kept: ended.job ? undefined : { leftOut: ended.leftOut },
    };
    return makeWorkView(this.identity, this.#run, shown, words);
  }

  #setup(): WorkSetup {
    const { words } = this.#services;
    return { language: words.language, labels: workLabels(words) };
  }

  #ready(knows: Extract<FromWork, { readonly type: 'ready' }>['knows']): void {
    if (!knows.includes('setup')) this.#post({ type: 'setup', setup: this.#setup() });
    this.#sent = undefined;
    this.#isReady = true;
    this.#show();
  }

  #show(): void {
    if (!this.#isReady || this.#isDisposed || !this.panel.visible) return;
    // A report can be long, and does not change.
    const now = this.#run ? undefined : (this.#ended ?? this);
    if (now !== undefined && now === this.#sent) return;
    this.#sent = now;
    this.#post({ type: 'work', view: this.view });
  }

  #post(message: ToWork): void {
    void this.panel.webview.postMessage(message);
  }
}
