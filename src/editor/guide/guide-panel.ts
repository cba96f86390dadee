import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
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
import type { GuideLook, LastRoom } from './guide-look.ts';
import { guideSetup } from './guide-setup.ts';
import { handleGuideMessage } from './handlers/handle.ts';
import { operatorName } from './operator-name.ts';
import { RefreshSoon } from './refresh-soon.ts';
import { preparePage } from './webview-page.ts';

/** How long a person has to pause in a mailboxes file, milliseconds. */
const typing = 150;
/** How long the page waits for what it will show, milliseconds: VS Code takes as long for its own part of a panel. Then it comes without. */
const patience = 150;

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
  readonly #rooms: LastRoom;
  #look: GuideLook;
  #state: GuideState | undefined;
  #checklist: KeptChecklists | undefined;
  #view: GuideView | undefined;
  /** The room that the view was made for. */
  #drawnFor: GuideLook['room'];
  /** Ends the waiting for what the page will show. */
  #isMade = (): void => undefined;
  #place: GuidePlace | undefined;
  #isReady = false;
  /** Of what the page was told that it is about. */
  #toldIdentity: PanelIdentity | undefined;
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
    rooms: LastRoom,
  ) {
    const { output } = services;
    this.panel = panel;
    this.services = services;
    this.#identity = identity;
    this.#desks = desks;
    this.#rooms = rooms;
    this.#look = { room: rooms.last, shown: null, before: null };
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
    this.#load().catch(bug);
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
    const next = { ...this.#look, ...look };
    if (isDeepStrictEqual(next, this.#look)) return;
    this.#look = next;
    this.#rooms.last = next.room;
    void this.refresh();
  }

  /** Brings the page up to date; resolves once it is being sent what has changed. A hidden one is brought up to date when it is shown. */
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
    if (this.#isReady) this.#showPlace();
  }

  /** The mailbox has got another address, or its file another name. */
  follow(identity: PanelIdentity): void {
    this.#identity = identity;
    this.#named();
    if (this.#isReady) this.#setUp(identity);
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
    const identity = this.#identity;
    if (!message.knows.includes('setup') || identity !== this.#toldIdentity) this.#setUp(identity);
    if (!message.knows.includes('view')) this.#sent.forget();
    this.#isReady = true;
    // What was made while the page loaded is shown at once, where it fits into the page's room.
    if (this.#view && this.#drawnFor === this.#look.room) this.#send(this.#view);
    await this.#refresh.now();
    this.#showPlace();
  }

  /** Loads the page with what it is to show, where that is known soon enough; what it says later comes as messages. */
  async #load(): Promise<void> {
    const { words, folder } = this.services;
    const preparing = preparePage(this.panel, 'guide', folder, words.language);
    const made = new Promise<void>((resolve) => {
      this.#isMade = resolve;
    });
    void this.#refresh.now();
    await Promise.race([made, pause(patience, undefined, { ref: false })]);
    const load = await preparing;
    if (this.#isDisposed) return;
    const parts = this.#view && this.#sent.of(this.#view);
    this.#toldIdentity = this.#identity;
    const messages: readonly ToGuide[] = [
      { type: 'setup', setup: guideSetup(words, this.#identity) },
      ...(parts ? [{ type: 'view', parts } as const] : []),
    ];
    load(messages);
  }

  #setUp(identity: PanelIdentity): void {
    this.#toldIdentity = identity;
    this.#post({ type: 'setup', setup: guideSetup(this.services.words, identity) });
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
    this.#isMade();
    this.#showAgain(state);
    this.#send(this.#view);
  }

  #send(view: GuideView): void {
    if (this.#isDisposed || !this.#isReady || !this.panel.visible) return;
    const parts = this.#sent.of(view);
    if (parts) this.#post({ type: 'view', parts });
  }

  #showPlace(): void {
    const place = this.#place;
    this.#place = undefined;
    if (place) this.#post({ type: 'show', place });
  }

  /** Messages arrive in their order; that one has arrived is told much later than the page has drawn it. */
  #post(message: ToGuide): void {
    if (!this.#isDisposed) void this.panel.webview.postMessage(message);
  }

  /** The age of the Report is shown: it grows. */
  #showAgain({ standing }: GuideState): void {
    clearTimeout(this.#ageTimer);
    if (this.#isDisposed) return;
    const lasts = standing && ageLasts(standing.startedAt, Date.now());
    if (lasts !== undefined) this.#ageTimer = setTimeout(() => void this.refresh(), lasts);
  }
}
