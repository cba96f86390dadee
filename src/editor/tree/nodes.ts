import type { Finding } from '../../core/lint/finding.ts';
import type { MailboxEntry } from '../../core/mailboxes/model.ts';
import type { Step, StepId } from '../../core/report/report.ts';
import type { KnownFile } from '../files/known-file.ts';

/** What the tree needs of a file; nothing of VS Code, so that a test can make one. */
export type TreeFile = Pick<KnownFile, 'id' | 'path' | 'content'>;

/** Shown where there are several files, or where the only one has no mailbox to show. */
export interface FileNode {
  readonly kind: 'file';
  readonly id: string;
  readonly parent: undefined;
  readonly file: TreeFile;
}

/** What is wrong in a file, in one line. */
export interface ProblemsNode {
  readonly kind: 'problems';
  readonly id: string;
  readonly parent: FileNode | undefined;
  readonly file: TreeFile;
}

export interface DomainNode {
  readonly kind: 'domain';
  readonly id: string;
  readonly parent: FileNode | undefined;
  readonly file: TreeFile;
  readonly domain: string;
  readonly entries: readonly MailboxEntry[];
}

export interface MailboxNode {
  readonly kind: 'mailbox';
  readonly id: string;
  readonly parent: DomainNode;
  readonly tree: TreeFile;
  /** The URI of its file. Together with `address` it makes the node an argument of every mailbox command. */
  readonly file: string;
  readonly address: string;
  readonly entry: MailboxEntry;
}

/** A step that has ended, or one that is running. */
export interface StepNode {
  readonly kind: 'step';
  readonly id: string;
  readonly parent: MailboxNode;
  readonly file: string;
  readonly address: string;
  readonly step: StepId;
  readonly result: Step | undefined;
}

/** What a mailbox is to be reminded of, below its steps. */
export interface RemindersNode {
  readonly kind: 'reminders';
  readonly id: string;
  readonly parent: MailboxNode;
  readonly file: string;
  readonly address: string;
  readonly findings: readonly Finding[];
}

export interface ReminderNode {
  readonly kind: 'reminder';
  readonly id: string;
  readonly parent: RemindersNode;
  readonly file: string;
  readonly address: string;
  readonly sentence: string;
}

export type TreeNode =
  FileNode | ProblemsNode | DomainNode | MailboxNode | StepNode | RemindersNode | ReminderNode;
