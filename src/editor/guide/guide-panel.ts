import * as vscode from 'vscode';
import type { GuideView } from '../../shared/guide-view.ts';
import { isFromGuide } from '../../shared/from-page.ts';
import type { FromGuide, GuidePlace, PanelIdentity, ToGuide } from '../../shared/messages.ts';
import type { KnownFile } from '../files/known-file.ts';
import { ageLasts } from '../yaml/code-lens-text.ts';
import { ChangedParts } from './changed-parts.ts';
import type { ChecklistDesk } from './checklist-desk.ts';
import type { KeptChecklists } from './checklist-store/kept-checklists.ts';
import { GuideChanges, type ChangedGuide } from './guide-changes.ts';
import type { GuideServices } from './guide-services.ts';
import { guideStateOf, type GuideState } from './guide-state.ts';
import { handleGuideMessage } from './handlers/handle.ts';
import { operatorName } from './operator-name.ts';
import { RefreshSoon } from './refresh-soon.ts';
import { loadPage } from './webview-page.ts';

/** How long a person has to pause in a mailboxes file, milliseconds. */
const typing = 150;

/** What the page has chosen to show, and how much room it has. */
export interface GuideLook {
  /** CSS pixels. */
  readonly room: { readonly width: number; readonly fontSize: number };
  /** `startedAt` of the chosen Report, and of the one to compare it with. */
  readonly shown: string | null;
  readonly before: string | null;
}

/** The guide of one mailbox: a page, and what it shows. */
export class GuidePanel implements ChangedGuide {
  readonly panel: vscode.WebviewPanel;
  readonly services: GuideServices;
  readonly changes: GuideChanges;
  readonly #desks: (file: vscode.Uri) => ChecklistDesk;
  readonly #sent = new ChangedParts();
  readonly #refresh: RefreshSoon;
  readonly #subscription: vscode.Disposable;
  #identity: PanelIdentity;
  #look: GuideLook = { room: { width: 720, fontSize: 13 }, shown: null, before: null };
  #state: GuideState | undefined;
  #checklist: KeptChecklists | undefined;
  #view: GuideView | undefined;
  /** The room that the view was made for. */
  #drawnFor: GuideLook['room'] | undefined;
  #place: GuidePlace | undefined;
  #isReady = false;
  #isDisposed = false;
  #ageTimer: NodeJS.Timeout | undefined;
  #fileTimer: NodeJS.Timeout | undefined;
  /** The mailboxes file as the view was made from it. */
  #shownFile: KnownFile | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    identity: PanelIdentity,
    services: GuideServices,
    desks: (file: vscode.Uri) => ChecklistDesk,
  ) {
    const { words, output, folder } = services;
    this.panel = panel;
    this.services = services;
    this.#identity = identity;
    this.#desks = desks;
    this.changes = new GuideChanges(this);
    const bug = (error: unknown): void => output.bug(this.identity.address, error);
    this.#refresh = new RefreshSoon(() => this.#show(), bug);
    this.#subscription = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromGuide(message)) this.#hear(message).catch(bug);
      }),
      panel.onDidChangeViewState(() => {
        // A hidden page is sent nothing. Most are taken down and load anew; one that has just opened is told to be hidden for a moment.
        if (panel.visible) void this.refresh();
      }),
    );
    this.#named();
    panel.iconPath = new vscode.ThemeIcon('book');
    loadPage(panel, 'guide', folder, words.language);
    // While the page loads, what it will show is made.
    void this.refresh();
  }

  get identity(): PanelIdentity {
    return this.#identity;
  }

  get file(): vscode.Uri {
    return vscode.Uri.parse(this.#identity.file, true);
  }

  get desk(): ChecklistDesk {
    return this.#desks(this.file);
  }

  /** What was last known of the mailbox; undefined before anything was. */
  get state(): GuideState | undefined {
    return this.#state;
  }

  /** The checklist as the page shows it. */
  get checklist(): KeptChecklists | undefined {
    return this.#checklist;
  }

  /** What the page shows. */
  get view(): GuideView | undefined {
    return this.#view;
  }

  get look(): GuideLook {
    return this.#look;
  }

  /** Shows something else of the same, or in another room. */
  lookAt(look: Partial<GuideLook>): void {
    this.#look = { ...this.#look, ...look };
    void this.refresh();
  }

  /** Brings the page up to date; resolves once it was sent what has changed. A hidden one is brought up to date when it is shown. */
  refresh(): Promise<void> {
    return !this.#isDisposed && this.panel.visible ? this.#refresh.now() : Promise.resolve();
  }

  readAgain(): Promise<void> {
    return this.#refresh.now();
  }

  sendAgain(): void {
    this.#sent.forget('checklist');
  }

  /** What the notices say; of a file that has gone this moment there is none yet. */
  get refusal(): string | undefined {
    const { address, file } = this.#identity;
    const { files, words } = this.services;
    const isGone = files.get(file) === undefined;
    if (!isGone && this.#state?.subject.missing === undefined && this.#checklist?.canEdit(address) !== false)
      return undefined;
    const notice = this.#view?.notices.find(({ id }) => /^(?:missing|checklist)-/.test(id));
    return notice?.text ?? words.t('{address} is not in its file any more.', { address });
  }

  operator(): Promise<string> {
    return operatorName(this.file);
  }

  inform(kind: 'warning' | 'error', text: string): void {
    if (kind === 'error') void vscode.window.showErrorMessage(text);
    else void vscode.window.showWarningMessage(text);
  }

  /** The same for changes of files: not after each key, and only where this file is another than the one shown. */
  fileChanged(): void {
    if (this.services.files.get(this.#identity.file) === this.#shownFile) return;
    clearTimeout(this.#fileTimer);
    this.#fileTimer = setTimeout(() => void this.refresh(), typing);
  }

  /** Brings a tab, an item or a row into view, as soon as the page is there. */
  show(place: GuidePlace): void {
    this.#place = place;
    if (this.#isReady) void this.#showPlace();
  }

  /** The mailbox has got another address, or its file another name. */
  follow(identity: PanelIdentity): void {
    this.#identity = identity;
    this.#named();
    if (this.#isReady) void this.#setUp();
    void this.refresh();
  }

  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#ageTimer);
    clearTimeout(this.#fileTimer);
    this.#refresh.dispose();
    this.#subscription.dispose();
  }

  #named(): void {
    const { address } = this.#identity;
    this.panel.title = this.services.words.t('Guide: {address}', { address });
  }

  async #hear(message: FromGuide): Promise<void> {
    if (message.type !== 'ready') return handleGuideMessage(this, message);
    await this.#setUp();
    this.#sent.forget();
    this.#isReady = true;
    // What was made while the page loaded is shown at once, where it fits into the page's room.
    if (this.#view && this.#drawnFor === this.#look.room) await this.#send(this.#view);
    await this.#refresh.now();
    await this.#showPlace();
  }

  async #setUp(): Promise<void> {
    const { words } = this.services;
    const [{ guideLabels }, { diagnosisLabels }] = await Promise.all([
      import('./labels/guide-labels.ts'),
      import('./labels/diagnosis-labels.ts'),
    ]);
    const labels = { ...guideLabels(words), ...diagnosisLabels(words) };
    await this.#post({ type: 'setup', setup: { language: words.language, labels, panel: this.#identity } });
  }

  async #show(): Promise<void> {
    const { file, address } = this.#identity;
    const { files, reports } = this.services;
    const loading = import('./guide-view.ts');
    await Promise.all([files.settled(), reports.load()]);
    this.#shownFile = files.get(file);
    const [state, checklist] = await Promise.all([
      guideStateOf(this.services, file, address, this.#state?.subject),
      this.desk.read(),
    ]);
    this.#state = state;
    this.#checklist = checklist;
    const { guideViewOf } = await loading;
    const look = this.#look;
    this.#view = await guideViewOf({
      state,
      checklist,
      address,
      look,
      changes: this.changes,
      path: vscode.workspace.asRelativePath(this.file, true),
      isTrusted: vscode.workspace.isTrusted,
      words: this.services.words,
      now: new Date(),
    });
    this.#drawnFor = look.room;
    this.#showAgain(state);
    await this.#send(this.#view);
  }

  async #send(view: GuideView): Promise<void> {
    if (this.#isDisposed || !this.#isReady || !this.panel.visible) return;
    const parts = this.#sent.of(view);
    if (parts) await this.#post({ type: 'view', parts });
  }

  async #showPlace(): Promise<void> {
    const place = this.#place;
    this.#place = undefined;
    if (place) await this.#post({ type: 'show', place });
  }

  async #post(message: ToGuide): Promise<void> {
    if (!this.#isDisposed) await this.panel.webview.postMessage(message);
  }

  /** The age of the Report is shown: it grows. */
  #showAgain({ standing }: GuideState): void {
    clearTimeout(this.#ageTimer);
    if (this.#isDisposed) return;
    const lasts = standing && ageLasts(standing.startedAt, Date.now());
    if (lasts !== undefined) this.#ageTimer = setTimeout(() => void this.refresh(), lasts);
  }
}
