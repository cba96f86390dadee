import * as vscode from 'vscode';
import { overviewFrom } from '../../core/guide/overview/overview.ts';
import { isFromOverview } from '../../shared/from-page.ts';
import type { FromOverview, OverviewSetup, ToOverview } from '../../shared/messages.ts';
import type { OverviewView } from '../../shared/overview-view.ts';
import { today } from '../files/today.ts';
import type { ChecklistDesk } from './checklist-desk.ts';
import { checklistTrouble } from './checklist-notices.ts';
import type { GuideServices } from './guide-services.ts';
import { MailboxFacts } from './mailbox-facts.ts';
import { handleOverviewMessage } from './overview-handlers.ts';
import { OverviewRows } from './overview-rows.ts';
import { RefreshSoon } from './refresh-soon.ts';
import { overviewView } from './views/overview-view.ts';
import { stateView } from './views/head-view.ts';
import { overviewLabels } from './labels/overview-labels.ts';
import { preparePage } from './webview-page.ts';

/** How long changes are gathered, milliseconds: a run over thousands changes all the time. */
const gathering = 250;

/** The checklists of all mailboxes of all files. */
export class OverviewPanel {
  readonly panel: vscode.WebviewPanel;
  readonly services: GuideServices;
  readonly desks: { of(file: vscode.Uri): ChecklistDesk };
  readonly facts: MailboxFacts;
  readonly #rows: OverviewRows;
  readonly #refresh: RefreshSoon;
  readonly #subscription: vscode.Disposable;
  #view: OverviewView | undefined;
  #sent = '';
  #isReady = false;
  #isDisposed = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(panel: vscode.WebviewPanel, services: GuideServices, desks: OverviewPanel['desks']) {
    const { words, output } = services;
    this.panel = panel;
    this.services = services;
    this.desks = desks;
    this.facts = new MailboxFacts(services);
    this.#rows = new OverviewRows(words);
    const bug = (error: unknown): void => output.bug('overview', error);
    this.#refresh = new RefreshSoon(() => this.#show(), bug);
    this.#subscription = vscode.Disposable.from(
      this.facts,
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromOverview(message)) return;
        const done =
          message.type === 'ready' ? this.#ready(message.knows) : handleOverviewMessage(this, message);
        done.catch(bug);
      }),
      panel.onDidChangeViewState(() => {
        // A hidden page is sent nothing. Most are taken down and load anew; one that has just opened is told to be hidden for a moment.
        if (panel.visible) this.refreshSoon();
      }),
    );
    panel.iconPath = new vscode.ThemeIcon('checklist');
    this.#load().catch(bug);
    void this.#refresh.now();
  }

  /** Brings the page up to date, some time after the last of several changes. */
  refreshSoon(): void {
    if (!this.#isReady || !this.panel.visible) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#refresh.now();
    }, gathering);
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#refresh.dispose();
    this.#subscription.dispose();
  }

  /** Loads the page at once: thousands of mailboxes take longer than it does. */
  async #load(): Promise<void> {
    const { words, folder } = this.services;
    const load = await preparePage(this.panel, 'overview', folder, words.language);
    const messages: readonly ToOverview[] = [{ type: 'setup', setup: this.#setup() }];
    if (!this.#isDisposed) load(messages);
  }

  #setup(): OverviewSetup {
    const { words } = this.services;
    return { language: words.language, labels: overviewLabels(words) };
  }

  async #ready(knows: Extract<FromOverview, { readonly type: 'ready' }>['knows']): Promise<void> {
    if (!knows.includes('setup')) void this.#post({ type: 'setup', setup: this.#setup() });
    this.#sent = '';
    this.#isReady = true;
    if (this.#view) void this.#send(this.#view);
    await this.#refresh.now();
  }

  async #show(): Promise<void> {
    const { files, reports, states, words } = this.services;
    await Promise.all([files.settled(), reports.load()]);
    const all = files.all();
    const day = today();
    const found = await Promise.all(
      all.map(async (file) => {
        const [facts, reading] = await Promise.all([this.facts.of(file), this.desks.of(file.uri).read()]);
        return { file, facts, reading };
      }),
    );
    const rows = this.#rows.of(
      found.flatMap(({ file, facts, reading }) =>
        facts.map((one) => ({ file: file.path, facts: one, stored: reading.of(one.address) })),
      ),
      day,
    );
    const fileOf = new Map(all.map((file) => [file.path, file]));
    this.#view = overviewView(overviewFrom(rows), {
      words,
      today: day,
      files: all.length,
      stateOf: ({ file, facts }) => {
        const known = fileOf.get(file);
        return stateView(known ? states.stateOf(known, facts.address) : 'untested', words);
      },
      notices: found.flatMap(({ file, reading }) => [
        ...(file.content.problems.some(({ severity }) => severity === 'error')
          ? [words.t('{path} has errors: mailboxes may be missing here.', { path: file.path })]
          : []),
        ...checklistTrouble(reading, file.path, words),
      ]),
    });
    await this.#send(this.#view);
  }

  async #send(view: OverviewView): Promise<void> {
    if (!this.#isReady || !this.panel.visible) return;
    const text = JSON.stringify(view);
    if (text === this.#sent) return;
    this.#sent = text;
    await this.#post({ type: 'overview', view });
  }

  #post(message: ToOverview): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }
}
