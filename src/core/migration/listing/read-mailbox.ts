import type { DiagnosisContext } from '../../diagnosis/context.ts';
import { Fault } from '../../dialogue/fault.ts';
import type { Report, Side } from '../../report/report.ts';
import type { Words } from '../../words/words.ts';
import type { TargetLayout } from '../folders/target-layout.ts';
import type { MailboxPlace } from '../imap/open-bulk.ts';
import type { ServerFolder } from '../imap/server-folders.ts';
import type { WorkControl } from '../work/work-control.ts';
import type { WorkFailure, WorkOutcome } from '../work/work-outcome.ts';
import { failureOfFault, failureOfReport, outcomeOfVerdict } from '../work/remote-failure.ts';
import { keepSessions, type SessionRequest } from './keep-sessions.ts';
import { MailboxReading } from './mailbox-reading.ts';
import type { ReadFolder } from './read-folder.ts';

export interface ReadRequest extends SessionRequest {
  /** Sessions at once at most; the provider's own limit holds too. */
  readonly connections: number;
  /** Whether each message's content is read, for its hash. */
  readonly deep: boolean;
}

/** Told after each message: of which folder, and how many octets of content came with it (0 where only its header did). */
export type CameFrom = (folder: ServerFolder, octets: number) => void;

/** A mailbox as it was when it was read. */
export interface ReadMailbox {
  /** Undefined where nobody could log in. */
  readonly place: MailboxPlace | undefined;
  readonly providerId: string | undefined;
  /** Undefined where folders could not be listed. */
  readonly layout: TargetLayout | undefined;
  /** Those that can be opened. */
  readonly folders: readonly ReadFolder[];
  /** Why reading ended before its end; null where it did not. */
  readonly ending: { readonly outcome: WorkOutcome; readonly failure: WorkFailure } | null;
}

/** Reads what a mailbox holds: the listing of every folder, and with `deep` the hash of every message. Resolves whatever the network does. */
export async function readMailbox(
  request: ReadRequest,
  context: DiagnosisContext,
  control: WorkControl,
  expected: (messages: number) => void,
  came: CameFrom,
): Promise<ReadMailbox> {
  const reading = new MailboxReading(request, control, expected, came);
  const refused = await keepSessions(reading, request, context, control.signal);
  if (reading.broken) throw reading.broken.error;
  const { place, providerId, layout, folders = [] } = reading;
  return {
    place,
    providerId,
    layout,
    folders,
    ending: endingOf(reading, refused, request.side, context.words),
  };
}

function endingOf(
  { folders, givenUp, lastFault, isLeft, place }: MailboxReading,
  refused: Report | undefined,
  side: Side,
  words: Words,
): ReadMailbox['ending'] {
  if (folders && !isLeft && folders.every((folder) => folder.reply !== undefined || isSettled(folder)))
    return null;
  if (refused) return { outcome: outcomeOfVerdict(refused.verdict), failure: failureOfReport(refused) };
  const fault = givenUp ?? lastFault ?? new Fault('net.closed');
  return { outcome: 'failed', failure: failureOfFault(fault, words, { side, host: place?.host }) };
}

/** Nothing of it is still to come, whether or not all of it could be had. */
function isSettled({ opened }: ReadFolder): boolean {
  return opened?.listing.queue.wanted.size === 0 && (opened.bodies?.wanted.size ?? 0) === 0;
}
