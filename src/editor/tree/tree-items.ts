import * as vscode from 'vscode';
import type { Finding } from '../../core/lint/finding.ts';
import { statusWord, stepFacts, stepTitle } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';
import type { KnownFile } from '../files/known-file.ts';
import type { MailboxStates } from '../mailbox-states.ts';
import type { RunningMailboxes } from '../run/running-mailboxes.ts';
import { gravest, looks, type State } from '../states.ts';
import { mailboxContext } from './context-value.ts';
import { groupText } from './item-text.ts';
import type {
  DomainNode,
  FileNode,
  MailboxNode,
  ProblemsNode,
  ReminderNode,
  RemindersNode,
  StepNode,
  TreeFile,
  TreeNode,
} from './nodes.ts';

/** From how many mailboxes on files and domains start folded. */
const manyMailboxes = 50;

const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;

/** Draws the nodes: icon, words and colour of each state from the one table. */
export class TreeItems {
  readonly #states: MailboxStates;
  readonly #running: RunningMailboxes;
  readonly #fileOf: (id: string) => KnownFile | undefined;
  readonly #words: Words;
  readonly #remindersOf: (node: MailboxNode) => readonly Finding[];

  constructor(
    states: MailboxStates,
    running: RunningMailboxes,
    fileOf: (id: string) => KnownFile | undefined,
    words: Words,
    remindersOf: (node: MailboxNode) => readonly Finding[],
  ) {
    this.#states = states;
    this.#running = running;
    this.#fileOf = fileOf;
    this.#words = words;
    this.#remindersOf = remindersOf;
  }

  itemOf(node: TreeNode): vscode.TreeItem {
    switch (node.kind) {
      case 'file':
        return this.#file(node);
      case 'problems':
        return this.#problems(node);
      case 'domain':
        return this.#domain(node);
      case 'mailbox':
        return this.#mailbox(node);
      case 'step':
        return this.#step(node);
      case 'reminders':
        return this.#reminders(node);
      case 'reminder':
        return this.#reminder(node);
    }
  }

  #file({ id, file }: FileNode): vscode.TreeItem {
    const uri = vscode.Uri.parse(id, true);
    const item = new vscode.TreeItem(uri, folding(file.content.entries.length));
    item.id = id;
    item.label = vscode.workspace.asRelativePath(uri);
    item.iconPath = vscode.ThemeIcon.File;
    item.contextValue = file.content.entries.length === 0 ? 'file empty' : 'file';
    item.description = groupText(this.#statesIn(file, file.content.entries), this.#words);
    item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
    return item;
  }

  #problems({ id, file }: ProblemsNode): vscode.TreeItem {
    const words = this.#words;
    const errors = file.content.problems.filter(({ severity }) => severity === 'error');
    const label = this.#words.plural(
      errors.length,
      '{count} problem in the file',
      '{count} problems in the file',
    );
    const item = new vscode.TreeItem(label, None);
    item.id = id;
    item.iconPath = iconOf('fail');
    item.contextValue = 'problems';
    item.tooltip = words.t('Show the first problem');
    item.command = {
      command: 'mailops.reveal',
      title: words.t('Show in File'),
      arguments: [{ file: file.id }],
    };
    return item;
  }

  #domain({ id, file, domain, entries }: DomainNode): vscode.TreeItem {
    const item = new vscode.TreeItem(domain, folding(entries.length));
    const states = this.#statesIn(file, entries);
    item.id = id;
    item.iconPath = iconOf(gravest(states));
    item.contextValue = 'domain';
    item.description = groupText(states, this.#words);
    item.accessibilityInformation = { label: `${domain}, ${item.description}` };
    return item;
  }

  #mailbox(node: MailboxNode): vscode.TreeItem {
    const words = this.#words;
    const known = this.#fileOf(node.file);
    const running = this.#running.get(node.file, node.address);
    const summary = known && this.#states.summaryOf(known, node.address);
    const state = running ? 'running' : (summary?.status ?? 'untested');
    const hasMore = summary !== undefined || running !== undefined || this.#remindersOf(node).length > 0;
    const item = new vscode.TreeItem(node.address, hasMore ? Collapsed : None);
    const word = state === 'untested' ? words.t('not diagnosed yet') : statusWord(state, this.#words);
    const now = [...(running?.underWay ?? [])][0];
    const more = running
      ? now && stepTitle(now, this.#words)
      : summary?.status === 'pass'
        ? undefined
        : summary?.cause;
    item.id = node.id;
    item.iconPath = iconOf(state);
    item.contextValue = mailboxContext(node.entry.mailbox, running !== undefined);
    item.description = more === undefined ? word : `${word} · ${more}`;
    item.command = { command: 'mailops.reveal', title: words.t('Show in File'), arguments: [node] };
    item.accessibilityInformation = { label: `${node.address}, ${item.description}` };
    return item;
  }

  #step(node: StepNode): vscode.TreeItem {
    const title = stepTitle(node.step, this.#words);
    const state = node.result?.status ?? 'running';
    const item = new vscode.TreeItem(title, None);
    const facts = node.result ? stepFacts(node.result, this.#words) : [];
    item.id = node.id;
    item.iconPath = iconOf(state);
    item.contextValue = 'step';
    item.description = [statusWord(state, this.#words), ...facts].join(' · ');
    item.accessibilityInformation = { label: `${title}, ${item.description}` };
    return item;
  }

  /** Quiet: neither the colour of a state nor a mark on the mailbox. */
  #reminders({ id, findings }: RemindersNode): vscode.TreeItem {
    const words = this.#words;
    const item = new vscode.TreeItem(words.t('Reminders'), Collapsed);
    item.id = id;
    item.iconPath = new vscode.ThemeIcon('bell');
    item.contextValue = 'reminders';
    item.description = words.number(findings.length);
    const count = words.plural(findings.length, '{count} reminder', '{count} reminders');
    item.accessibilityInformation = { label: count };
    return item;
  }

  #reminder({ id, file, address, sentence }: ReminderNode): vscode.TreeItem {
    const item = new vscode.TreeItem(sentence, None);
    item.id = id;
    item.contextValue = 'reminder';
    item.tooltip = sentence;
    const title = this.#words.t('Show in File');
    item.command = { command: 'mailops.reveal', title, arguments: [{ file, address }] };
    return item;
  }

  #statesIn(file: TreeFile, entries: readonly { mailbox: { address: string } }[]): State[] {
    const known = this.#fileOf(file.id);
    return known ? entries.map(({ mailbox }) => this.#states.stateOf(known, mailbox.address)) : [];
  }
}

function folding(mailboxes: number): vscode.TreeItemCollapsibleState {
  if (mailboxes === 0) return Expanded;
  return mailboxes >= manyMailboxes ? Collapsed : Expanded;
}

function iconOf(state: State): vscode.ThemeIcon {
  const { icon, color } = looks[state];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
}
