import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding.ts';
import type { MailboxFile } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { MailboxFiles } from '../files/mailbox-files.ts';
import type { MailboxStates } from '../mailbox-states.ts';
import type { ReportStore } from '../reports/report-store.ts';
import type { RunningMailboxes } from '../run/running-mailboxes.ts';
import { stepNodes, TreeModel } from './model.ts';
import type { MailboxNode, TreeNode } from './nodes.ts';
import { TreeItems } from './tree-items.ts';

/** How long changes are gathered before the tree is redrawn, milliseconds: a run over thousands changes all the time. */
const gathering = 150;

/** The data of the tree `mailops.mailboxes`. */
export class MailboxTree implements vscode.TreeDataProvider<TreeNode>, vscode.Disposable {
  readonly #files: MailboxFiles;
  readonly #reports: ReportStore;
  readonly #states: MailboxStates;
  readonly #running: RunningMailboxes;
  readonly #items: TreeItems;
  readonly #words: Words;
  readonly #changed = new vscode.EventEmitter<TreeNode[] | undefined>();
  readonly #stale = new Set<TreeNode>();
  readonly #staleTops = new Set<TreeNode>();
  #mailboxTimer: NodeJS.Timeout | undefined;
  #topTimer: NodeJS.Timeout | undefined;
  #model: TreeModel | undefined;
  /** Loaded with the first files: the rules that it asks are no part of the start. */
  #reminders: typeof import('./tree-reminders.ts') | undefined;
  /** What each file said when its reminders were last compared. */
  readonly #reminded = new Map<string, MailboxFile>();
  readonly #settings: vscode.Disposable;

  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    files: MailboxFiles,
    reports: ReportStore,
    states: MailboxStates,
    running: RunningMailboxes,
    words: Words,
  ) {
    this.#files = files;
    this.#reports = reports;
    this.#states = states;
    this.#running = running;
    this.#words = words;
    const fileOf = (id: string): KnownFile | undefined => files.get(id);
    this.#items = new TreeItems(states, running, fileOf, words, (node) => this.#remindersOf(node));
    this.#settings = vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('mailops.problems.severity')) this.refresh();
    });
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    return this.#items.itemOf(node);
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (!node) {
      await Promise.all([this.#files.settled(), this.#reports.load()]);
      if (this.#files.all().length > 0) this.#reminders ??= await import('./tree-reminders.ts');
      return [...this.#current().roots()];
    }
    if (node.kind === 'file' || node.kind === 'domain') return [...this.#current().children(node)];
    if (node.kind === 'reminders') return [...(this.#reminders?.reminderNodes(node, this.#words) ?? [])];
    return node.kind === 'mailbox' ? this.#inside(node) : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.parent;
  }

  /** Makes the tooltip only when somebody points at the node. */
  async resolveTreeItem(item: vscode.TreeItem, node: TreeNode): Promise<vscode.TreeItem> {
    if (node.kind !== 'mailbox' && node.kind !== 'step') return item;
    const { reportTooltip, stepTooltip } = await import('./tooltips.ts');
    if (node.kind === 'step') {
      if (node.result) item.tooltip = stepTooltip(node.result, this.#words);
      return item;
    }
    const report = await this.#report(node);
    item.tooltip = report ? reportTooltip(report, this.#words) : this.#words.t('Not diagnosed yet.');
    return item;
  }

  /** The node of a mailbox, for revealing it. */
  find(file: string, address: string): MailboxNode | undefined {
    return this.#current().find(file, address);
  }

  /** Draws everything again if the files hold other mailboxes than before: most edits are about something else. */
  filesChanged(): void {
    const files = this.#files.all();
    if (this.#model?.shows(files) !== true) this.refresh();
    else for (const file of files) this.#compareReminders(file);
    for (const { id, content } of files) this.#reminded.set(id, content);
  }

  /** Draws those mailboxes again that are to be reminded of something else than before. */
  #compareReminders(file: KnownFile): void {
    const before = this.#reminded.get(file.id);
    const changed = (before && this.#reminders?.changedReminders(file, before)) ?? [];
    if (changed === 'all') this.refresh();
    else for (const address of changed) this.refreshMailbox(file.id, address, false);
  }

  /** Draws everything again; ids keep selection and folding. */
  refresh(): void {
    this.#model = undefined;
    this.#forget();
    this.#changed.fire(undefined);
  }

  /** Draws one mailbox again; `counts` where its state changed and not only its steps. Many at once are gathered. */
  refreshMailbox(file: string, address: string, counts: boolean): void {
    const node = this.#current().find(file, address);
    if (!node) return;
    this.#stale.add(node);
    this.#mailboxTimer ??= setTimeout(() => {
      this.#mailboxTimer = undefined;
      this.#changed.fire([...this.#stale]);
      this.#stale.clear();
    }, gathering);
    if (!counts) return;
    const top = node.parent.parent ?? node.parent;
    this.#staleTops.add(top);
    // VS Code draws a node again only together with everything below it: the more that is, the more seldom.
    this.#topTimer ??= setTimeout(
      () => {
        this.#topTimer = undefined;
        this.#changed.fire([...this.#staleTops]);
        this.#staleTops.clear();
      },
      2 * gathering + top.file.content.entries.length,
    );
  }

  dispose(): void {
    this.#forget();
    this.#settings.dispose();
    this.#changed.dispose();
  }

  #forget(): void {
    clearTimeout(this.#mailboxTimer);
    clearTimeout(this.#topTimer);
    this.#mailboxTimer = undefined;
    this.#topTimer = undefined;
    this.#stale.clear();
    this.#staleTops.clear();
  }

  #current(): TreeModel {
    return (this.#model ??= new TreeModel(this.#files.all()));
  }

  async #inside(node: MailboxNode): Promise<TreeNode[]> {
    const running = this.#running.get(node.file, node.address);
    const steps = running?.steps ?? (await this.#report(node))?.steps ?? [];
    const reminders = this.#reminders?.remindersNode(node, this.#remindersOf(node)) ?? [];
    return [...stepNodes(node, steps, running?.underWay ?? new Set()), ...reminders];
  }

  #remindersOf(node: MailboxNode): readonly Finding[] {
    return this.#reminders?.remindersOfNode(node, this.#files.get(node.file)) ?? [];
  }

  async #report(node: MailboxNode): ReturnType<ReportStore['report']> {
    const file: KnownFile | undefined = this.#files.get(node.file);
    const summary = file && this.#states.summaryOf(file, node.address);
    return summary && this.#reports.report(summary);
  }
}
