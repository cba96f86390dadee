import * as vscode from 'vscode';
import type { GuidePlace, PanelIdentity } from '../../shared/messages.ts';
import { today } from '../files/today.ts';
import { targetKey } from '../targets/target.ts';
import { NewDay } from '../yaml/new-day.ts';
import type { RenamedMailbox } from '../yaml/rename-applied.ts';
import { ChecklistDesks } from './checklist-desks.ts';
import type { LastRoom } from './guide-look.ts';
import { GuidePanel } from './guide-panel.ts';
import type { GuideServices } from './guide-services.ts';
import { machineTicks } from './machine-ticks.ts';
import { OverviewPanel } from './overview-panel.ts';
import { isSameAddress } from './panel-subject.ts';
import { newGuidePanel } from './new-guide-panel.ts';
import { pageOptions } from './page-options.ts';
import { panelTypes } from './panel-types.ts';
import { renamedFile } from './renamed-file.ts';

/** The open guides, one a mailbox of a file, and the overview. Tells them what happens around them. */
export class GuidePanels implements vscode.Disposable {
  readonly #services: GuideServices;
  readonly #desks: ChecklistDesks;
  readonly #guides = new Map<string, GuidePanel>();
  readonly #rooms: LastRoom = { last: undefined };
  readonly #subscriptions: vscode.Disposable;
  #overview: OverviewPanel | undefined;

  constructor(services: GuideServices) {
    const { files, reports, running } = services;
    this.#services = services;
    this.#desks = new ChecklistDesks(services);
    this.#subscriptions = vscode.Disposable.from(
      this.#desks,
      this.#desks.onDidChange((file) => this.#refresh((guide) => guide.identity.file === file.toString())),
      files.onDidChange(() => this.#filesChanged()),
      reports.subscribe((address) =>
        this.#refresh(({ identity }) => address === undefined || isSameAddress(identity.address, address)),
      ),
      running.subscribe((file, address, isState) => {
        void this.#guides.get(targetKey(file, address))?.refresh();
        if (isState) this.#overview?.refreshSoon();
      }),
      vscode.workspace.onDidRenameFiles(({ files: renamed }) => this.#filesRenamed(renamed)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.#refresh()),
      new NewDay(today, () => this.#refresh(), [vscode.window.onDidChangeWindowState]),
    );
  }

  /** Opens the guide of a mailbox, in a panel that is there already where one is, or shows the one that is open; `place` is what to show of it. */
  open(file: vscode.Uri, address: string, place?: GuidePlace, panel?: vscode.WebviewPanel): void {
    const open = this.#guides.get(targetKey(file.toString(), address));
    if (open) {
      panel?.dispose();
      open.panel.reveal();
    }
    const fresh = (): vscode.WebviewPanel => panel ?? newGuidePanel(address, this.#services.folder);
    const guide = open ?? this.#adopt(fresh(), { file: file.toString(), address });
    if (place) guide.show(place);
  }

  openOverview(): void {
    if (this.#overview) {
      this.#overview.panel.reveal();
      return;
    }
    const title = this.#services.words.t('Checklist Overview');
    this.restoreOverview(
      vscode.window.createWebviewPanel(
        panelTypes.overview,
        title,
        vscode.ViewColumn.Active,
        pageOptions(this.#services.folder),
      ),
    );
  }

  /** Fills a panel that comes back after a restart; one that does not say what it was about is closed. */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const identity = identityIn(state);
    if (identity && !this.#guides.has(targetKey(identity.file, identity.address)))
      this.#adopt(panel, identity);
    else panel.dispose();
  }

  restoreOverview(panel: vscode.WebviewPanel): void {
    if (this.#overview) {
      panel.dispose();
      return;
    }
    const overview = new OverviewPanel(panel, this.#services, this.#desks);
    this.#overview = overview;
    panel.onDidDispose(() => {
      overview.dispose();
      this.#overview = undefined;
    });
  }

  /** Lets the guide of a mailbox go along with it. */
  mailboxRenamed({ uri, from, to }: RenamedMailbox): void {
    const guide = this.#guides.get(targetKey(uri.toString(), from));
    if (guide) this.#follow(guide, { file: uri.toString(), address: to });
  }

  /** Ticks what new Reports of these addresses prove. */
  async tick(addresses: ReadonlySet<string>): Promise<void> {
    try {
      await machineTicks(this.#services, this.#desks, addresses);
    } catch (bug) {
      this.#services.output.bug([...addresses].join(', '), bug);
    }
  }

  dispose(): void {
    this.#subscriptions.dispose();
    for (const guide of this.#guides.values()) guide.dispose();
    this.#overview?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, identity: PanelIdentity): GuidePanel {
    const guide = new GuidePanel(
      panel,
      identity,
      this.#services,
      (file) => this.#desks.of(file),
      this.#rooms,
    );
    this.#guides.set(keyOf(identity), guide);
    panel.onDidDispose(() => {
      guide.dispose();
      if (this.#guides.get(keyOf(guide.identity)) === guide) this.#guides.delete(keyOf(guide.identity));
    });
    return guide;
  }

  #refresh(concerns: (guide: GuidePanel) => boolean = () => true): void {
    for (const guide of this.#guides.values()) if (concerns(guide)) void guide.refresh();
    this.#overview?.refreshSoon();
  }

  #filesChanged(): void {
    for (const guide of this.#guides.values()) guide.fileChanged();
    this.#overview?.refreshSoon();
  }

  #filesRenamed(renamed: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[]): void {
    for (const guide of [...this.#guides.values()]) {
      const file = renamedFile(guide.identity.file, renamed);
      if (file !== undefined) this.#follow(guide, { file, address: guide.identity.address });
    }
  }

  #follow(guide: GuidePanel, identity: PanelIdentity): void {
    // Where that mailbox has a guide already, this one says that its mailbox is gone.
    if (this.#guides.has(keyOf(identity))) return;
    this.#guides.delete(keyOf(guide.identity));
    this.#guides.set(keyOf(identity), guide);
    guide.follow(identity);
  }
}

function keyOf({ file, address }: PanelIdentity): string {
  return targetKey(file, address);
}

function identityIn(state: unknown): PanelIdentity | undefined {
  if (typeof state !== 'object' || state === null || !('panel' in state)) return undefined;
  const { panel } = state;
  if (typeof panel !== 'object' || panel === null || !('file' in panel) || !('address' in panel))
    return undefined;
  const { file, address } = panel;
  return typeof file === 'string' && typeof address === 'string' && isUri(file)
    ? { file, address }
    : undefined;
}

function isUri(text: string): boolean {
  try {
    vscode.Uri.parse(text, true);
    return true;
  } catch {
    return false;
  }
}
