import * as vscode from 'vscode';
import type { WorkDocumentKind } from '../../core/migration/work/work-document.ts';
import type { WorkIdentity } from '../../shared/work-view.ts';
import { pageOptions } from '../guide/page-options.ts';
import { panelTypes } from '../guide/panel-types.ts';
import { targetKey } from '../targets/target.ts';
import type { EndedWork } from './ended-work.ts';
import { WorkPanel, type WorkWish } from './work-panel.ts';
import type { WorkRun } from './work-run.ts';
import type { WorkServices } from './work-services.ts';
import { panelTitles } from './work-titles.ts';

/** The open panels, one a kind of work and mailbox. */
export class WorkPanels {
  readonly #services: WorkServices;
  readonly #wished: (panel: WorkPanel, wish: WorkWish) => Promise<void>;
  readonly #open = new Map<string, WorkPanel>();

  constructor(services: WorkServices, wished: (panel: WorkPanel, wish: WorkWish) => Promise<void>) {
    this.#services = services;
    this.#wished = wished;
  }

  /** Opens the panel of work that is under way, or brings it to the front. */
  begin(run: WorkRun): void {
    const identity = identityOf(run);
    const open = this.#open.get(keyOf(identity));
    open?.panel.reveal();
    const panel = open ?? this.#adopt(this.#newPanel(identity), identity);
    panel.begin(run);
    if (!open) this.#load(panel);
  }

  /** Shows what work came to, where its panel is open; one that would be empty is closed. */
  end(run: WorkRun, ended: EndedWork | undefined): void {
    const panel = this.#open.get(keyOf(identityOf(run)));
    if (!panel || (panel.run !== undefined && panel.run !== run)) return;
    panel.end(ended);
    if (!panel.ended) panel.panel.dispose();
  }

  /** True where the panel of the work is in front of the person. */
  isShown(run: WorkRun): boolean {
    return this.#open.get(keyOf(identityOf(run)))?.panel.visible === true;
  }

  /** Shows work that has ended in its panel, which may have been closed meanwhile. */
  show(run: WorkRun, ended: EndedWork): void {
    const identity = identityOf(run);
    const open = this.#open.get(keyOf(identity));
    if (open) {
      open.panel.reveal();
      return;
    }
    const panel = this.#adopt(this.#newPanel(identity), identity);
    panel.end(ended);
    this.#load(panel);
  }

  /**
   * Fills a panel that comes back after a restart with the report that was kept, which opens no connection (promise 1). One that has none
   * is closed.
   */
  async restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const identity = identityIn(state);
    const ended = identity && !this.#open.has(keyOf(identity)) ? await this.#kept(identity) : undefined;
    if (!identity || !ended) {
      panel.dispose();
      return;
    }
    const restored = this.#adopt(panel, identity);
    restored.end(ended);
    this.#load(restored);
  }

  dispose(): void {
    for (const panel of this.#open.values()) panel.dispose();
  }

  async #kept({ kind, file, address }: WorkIdentity): Promise<EndedWork | undefined> {
    const { files, reports, words } = this.#services;
    await files.settled();
    const works = await reports.works(address, file, (id) => files.get(id) !== undefined);
    const kept = works.find(({ document }) => document.kind === kind);
    if (!kept) return undefined;
    const { reportOf } = await import('./report-of.ts');
    return { ...kept, report: reportOf(kept.document, words), job: undefined };
  }

  #newPanel({ kind, address }: WorkIdentity): vscode.WebviewPanel {
    const { words, folder } = this.#services;
    const title = panelTitles[kind](address, words);
    return vscode.window.createWebviewPanel(
      panelTypes.work,
      title,
      vscode.ViewColumn.Active,
      pageOptions(folder),
    );
  }

  #adopt(panel: vscode.WebviewPanel, identity: WorkIdentity): WorkPanel {
    const work = new WorkPanel(panel, identity, this.#services, this.#wished);
    this.#open.set(keyOf(identity), work);
    panel.onDidDispose(() => {
      this.#open.delete(keyOf(identity));
      work.dispose();
    });
    return work;
  }

  #load(panel: WorkPanel): void {
    panel.load().catch((error: unknown) => this.#services.output.bug(panel.identity.address, error));
  }
}

function identityOf({ job }: WorkRun): WorkIdentity {
  const { kind, target } = job;
  return { kind, file: target.file.id, address: target.entry.mailbox.address };
}

function keyOf({ kind, file, address }: WorkIdentity): string {
  return `${kind} ${targetKey(file, address)}`;
}

function identityIn(state: unknown): WorkIdentity | undefined {
  if (typeof state !== 'object' || state === null || !('panel' in state)) return undefined;
  const { panel } = state;
  if (typeof panel !== 'object' || panel === null) return undefined;
  if (!('kind' in panel) || !('file' in panel) || !('address' in panel)) return undefined;
  const { kind, file, address } = panel;
  return isKind(kind) && typeof file === 'string' && typeof address === 'string'
    ? { kind, file, address }
    : undefined;
}

function isKind(value: unknown): value is WorkDocumentKind {
  return typeof value === 'string' && Object.hasOwn(panelTitles, value);
}
