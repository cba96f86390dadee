import type { LintContext } from '../lint/finding.ts';
import type { MailboxFile } from './model.ts';
import { inOneGo } from './reading/in-one-go.ts';
import { MailboxesReader } from './reading/reader.ts';

/**
 * Reads a `mailboxes.yaml`: its mailboxes with `defaults` merged under them, and everything that is wrong with its structure; with
 * a `lint` context also what the rules about the meaning of values find.
 * Never throws, whatever the text is; a mistake in one mailbox never hides another. Ranges are UTF-16 offsets into `text`.
 */
export function parseMailboxes(text: string, lint?: LintContext): MailboxFile {
  return inOneGo(new MailboxesReader(lint && (() => lint)).read(text)).content;
}
