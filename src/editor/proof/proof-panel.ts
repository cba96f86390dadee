import * as vscode from 'vscode';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import { isFromProof } from '../../shared/from-page.ts';
import type { FromProof, ProofSetup, ToProof } from '../../shared/proof-messages.ts';
import type { ProofView } from '../../shared/proof-view.ts';
import { preparePage } from '../guide/webview-page.ts';
import { saySetting } from '../run/say-setting.ts';
import { SettingError } from '../run/setting-error.ts';
import { requireTrust } from '../trust.ts';
import { handleProofMessage } from './handle-proof-message.ts';
import { recordOfDomain } from './known-domains.ts';
import { makeProofView } from './make-proof-view.ts';
import { proofLabels } from './proof-labels.ts';
import { sayEnd } from './proof-notices.ts';
import type { ProofServices } from './proof-services.ts';
import { ProofWatch } from './proof-watch.ts';

/** One record that is watched for: the page that shows it, and the watch, which goes on while the page is hidden. */
export class ProofPanel {
  readonly panel: vscode.WebviewPanel;
  readonly services: ProofServices;
  readonly watch: ProofWatch;
  readonly #subscription: vscode.Disposable;
  #isReady = false;
  #isDisposed = false;
  #sent = '';

  constructor(panel: vscode.WebviewPanel, record: ProofRecord, services: ProofServices) {
    const { pace, makeResolver, output, files } = services;
    this.panel = panel;
    this.services = services;
    this.watch = new ProofWatch({
      ...{ record, pace, makeResolver, now: Date.now },
      onChange: () => void this.#show(),
    });
    const bug = (error: unknown): void => output.bug(record.name, error);
    this.#subscription = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (!isFromProof(message)) return;
        const done =
          message.type === 'ready' ? this.#ready(message.knows) : handleProofMessage(this, message);
        done.catch(bug);
      }),
      panel.onDidChangeViewState(() => void this.#show()),
      files.onDidChange(() => void this.#show()),
    );
    panel.iconPath = new vscode.ThemeIcon('verified');
    this.#load().catch(bug);
  }

  get record(): ProofRecord {
    return this.watch.record;
  }

  /** What the page shows. */
  get view(): ProofView {
    const { files, words, pace } = this.services;
    return makeProofView(this.watch.progress, {
      record: this.record,
      domain: recordOfDomain(files.all(), this.record.name),
      intervalMs: pace.intervalMs,
      now: Date.now(),
      words,
    });
  }

  /** Asks until there is an end, of which the person is told. Does nothing where it is asking already, or the workspace is not trusted. */
  async goOn(): Promise<void> {
    const { words, status } = this.services;
    if (this.watch.progress.isWatching || !requireTrust(words)) return;
    const end = status.begin(words.t('Watching for the record of {name}', { name: this.record.name }));
    try {
      const isOver = await this.watch.run();
      if (isOver)
        void sayEnd(this.record, this.watch.progress, words, () => {
          if (!this.#isDisposed) this.panel.reveal();
        });
    } catch (error) {
      if (!(error instanceof SettingError)) throw error;
      saySetting(error, words);
    } finally {
      end();
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.watch.stop();
    this.#subscription.dispose();
  }

  async #load(): Promise<void> {
    const { words, folder } = this.services;
    const load = await preparePage(this.panel, 'proof', folder, words.language);
    if (this.#isDisposed) return;
    const messages: readonly ToProof[] = [
      { type: 'setup', setup: this.#setup() },
      { type: 'proof', view: this.view },
    ];
    load(messages);
  }

  #setup(): ProofSetup {
    const { words } = this.services;
    return { language: words.language, labels: proofLabels(words) };
  }

  async #ready(knows: Extract<FromProof, { readonly type: 'ready' }>['knows']): Promise<void> {
    if (!knows.includes('setup')) await this.#post({ type: 'setup', setup: this.#setup() });
    this.#sent = '';
    this.#isReady = true;
    await this.#show();
  }

  async #show(): Promise<void> {
    if (!this.#isReady || this.#isDisposed || !this.panel.visible) return;
    const { view } = this;
    const text = JSON.stringify(view);
    if (text === this.#sent) return;
    this.#sent = text;
    await this.#post({ type: 'proof', view });
  }

  #post(message: ToProof): Thenable<boolean> {
    return this.panel.webview.postMessage(message);
  }
}
