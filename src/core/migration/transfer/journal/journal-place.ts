import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { MailboxPlace } from '../../imap/open-bulk.ts';

/** Tells a mailbox from every other by where and as whom one logs in to it. */
export function placeId({ host, port, username }: MailboxPlace): string {
  return `imap ${host.toLowerCase()}:${port} ${username}`;
}

/** The journal of one origin and one target, each by its id. File names tell nobody who has which mailbox. */
export function journalFile(stateDirectory: string, origin: string, target: string): string {
  return join(stateDirectory, 'journals', `${hashOf([origin, target])}.ndjson`);
}

/** The lock of one target, whatever is brought to it. */
export function targetLockFile(stateDirectory: string, target: string): string {
  return join(stateDirectory, 'locks', `${hashOf([target])}.lock`);
}

/** Where messages of a run to one target are kept that are too long for memory. */
export function spoolDirectory(stateDirectory: string, target: string): string {
  return join(stateDirectory, 'spool', hashOf([target]));
}

function hashOf(ids: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(ids)).digest('hex').slice(0, 32);
}
