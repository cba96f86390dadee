import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import type { Refused } from '../imap/examine.ts';
import type { TransferFolder } from '../transfer/transfer-result.ts';
import type { MappedFolder } from './map-folders.ts';
import type { TargetName } from './target-layout.ts';

interface Asking {
  ask(command: string): Promise<BulkCompletion | Fault>;
  can(capability: string): boolean;
  quote(latin1: string): string;
}

/** A folder that is there now, under a name that need not be the one it was mapped to. */
export interface MadeFolder extends TargetName {
  readonly by: TransferFolder['by'];
}

/**
 * Makes a folder that the target has not (RFC 9051 §6.3.4), with its special use where the server takes that (RFC 6154 §3), and subscribes
 * to it unless the origin did not. Where the server refuses the name, the plainer one of the mapping is tried.
 */
export async function makeFolder(
  session: Asking,
  mapped: MappedFolder,
): Promise<MadeFolder | Refused | Fault> {
  const { instead, apart, by } = mapped;
  const first = await create(session, mapped, mapped.specialUse);
  if (first instanceof Fault) return first;
  const made = { name: mapped.name, title: mapped.title, by };
  if (first === 'made') return subscribed(session, mapped, made);
  const other = first === 'exists' ? apart : instead;
  // There after all, and nobody else's: another session has made it meanwhile.
  if (first === 'exists' && !other) return made;
  const refused = first === 'exists' ? { refused: '' } : first;
  if (!other) return refused;
  const second = await create(session, other, mapped.specialUse);
  if (second instanceof Fault) return second;
  const renamed = { ...other, by: 'other-name' as const };
  if (second === 'made') return subscribed(session, mapped, renamed);
  return second === 'exists' ? renamed : refused;
}

async function create(
  session: Asking,
  { name }: TargetName,
  use: string | undefined,
): Promise<'made' | 'exists' | Refused | Fault> {
  const command = `CREATE ${quoted(name)}`;
  let answer: BulkCompletion | Fault | undefined;
  if (use !== undefined && session.can('CREATE-SPECIAL-USE'))
    answer = await session.ask(`${command} (USE (\\${use.replace(/^./, (one) => one.toUpperCase())}))`);
  if (answer instanceof Fault) return answer;
  if (answer?.status !== 'OK') answer = await session.ask(command);
  if (answer instanceof Fault) return answer;
  if (answer.status === 'OK') return 'made';
  return /^\[ALREADYEXISTS\]|\balready exists\b/i.test(answer.words)
    ? 'exists'
    : { refused: session.quote(answer.words) };
}

async function subscribed(
  session: Asking,
  { folder }: MappedFolder,
  made: MadeFolder,
): Promise<MadeFolder | Fault> {
  if (folder.subscribed === false) return made;
  const answer = await session.ask(`SUBSCRIBE ${quoted(made.name)}`);
  return answer instanceof Fault ? answer : made;
}
