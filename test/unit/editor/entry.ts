import type { Mailbox, MailboxEntry, MailboxFile } from '../../../src/core/mailboxes/model.ts';

/** A mailbox as the parser would give it, for tests that need no file. */
export function entryOf(address: string, more: Partial<Mailbox> = {}): MailboxEntry {
  const range = { start: 0, end: 0 };
  const mailbox: Mailbox = {
    address,
    aliases: [],
    forwards: [],
    delegates: [],
    clients: [],
    devices: [],
    mfa: [],
    history: [],
    ...more,
  };
  return {
    mailbox,
    index: 0,
    range,
    lines: range,
    addressRange: range,
    broken: [],
    originOf: () => 'file',
    rangeOf: () => undefined,
    keyRangeOf: () => undefined,
  };
}

/** A parsed file with these mailboxes. */
export function fileOf(
  entries: readonly MailboxEntry[],
  problems: MailboxFile['problems'] = [],
): MailboxFile {
  return { domains: new Map(), entries, problems };
}
