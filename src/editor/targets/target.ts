import type { MailboxEntry } from '../../core/mailboxes/model.ts';
import type { KnownFile } from '../files/known-file.ts';

/** A mailbox of one file: what a command acts on. The same address in two files is two targets. */
export interface Target {
  readonly file: KnownFile;
  readonly entry: MailboxEntry;
}

/** Tells targets apart, also those of the same address in several files. */
export function targetKey(file: string, address: string): string {
  return `${file} ${address.toLowerCase()}`;
}
