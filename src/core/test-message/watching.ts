import type { FurtherWork, ImapSession } from '../diagnosis/further-work.ts';
import { Fault } from '../dialogue/fault.ts';
import { limits } from '../limits.ts';
import { listFolders, type Folder } from '../imap/folder-list.ts';
import type { FetchedHeader } from '../imap/fetched-header.ts';
import type { ImapConversation } from '../imap/imap-conversation.ts';
import { isQuotable, quoted } from '../imap/quoted-string.ts';
import { foldersFor, isOpenable, type SpecialUse } from '../imap/special-folders.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import { authenticationResultsOf, isUnbelieved } from './authentication-results.ts';
import { findMessage } from './find-message.ts';
import type { TestMark } from './test-message.ts';

/** What is watched for, and how long. */
export interface Watch {
  readonly mark: TestMark;
  readonly recipient: string;
  /** The mailbox that sends it is the one that it goes to. */
  readonly toItself: boolean;
  /** When the server took the message, on the clock of `performance.now()`. */
  readonly acceptedAt: number;
  /** From then on, milliseconds. */
  readonly waitMs: number;
  /** At most this long without a look into the junk folders, milliseconds. */
  readonly roundMs: number;
  /** After that a look into many folders goes on with INBOX only, milliseconds. */
  readonly lookMs: number;
}

/** A folder on the wire, and what to make of a message that lies in it. */
interface Place {
  readonly name: string;
  readonly title: string;
  readonly isJunk: boolean;
}

const inbox: Place = { name: 'INBOX', title: 'INBOX', isJunk: false };
/** Other folders that are looked into once, at the end: a filter may have moved the message. */
const mostOthers = 200;
/** Nobody has more; a server that marks all its folders so is not followed. */
const mostJunk = 10;

/** Watches for the test message, read-only: INBOX and the junk folders again and again, at the end once every other folder. */
export function watching(watch: Watch, arrived: (folder: string) => void): FurtherWork<ImapSession> {
  return {
    steps: ['imap.arrival'],
    octets: limits.syncOctets,
    async run({ conversation }, { recorder, deadline, loginFrame }) {
      const end = recorder.start('imap.arrival', { target: loginFrame.target });
      const { timeoutMs } = deadline;
      deadline.renew(timeoutMs);
      const list = await listFolders(conversation, false);
      if (list instanceof Fault) {
        end(outcomeOf(list));
        return;
      }
      const folders = 'folders' in list ? list.folders.filter(({ name }) => isQuotable(name)) : [];
      const junk = placesOf(foldersFor('junk', folders), true).slice(0, mostJunk);
      const until = watch.acceptedAt + watch.waitMs;
      for (;;) {
        const left = until - performance.now();
        const others = left > 0 ? [] : otherPlaces(folders, junk, watch.toItself);
        // INBOX comes last, so that it is the one that is open while nothing happens.
        const seen = await look(conversation, [...junk, ...others, inbox], watch, () =>
          deadline.renew(timeoutMs),
        );
        if (seen instanceof Fault) {
          end(outcomeOf(seen));
          return;
        }
        if (seen) {
          arrived(seen.place.name);
          end(arrival(seen, watch, (text) => conversation.quote(text)));
          return;
        }
        if (left <= 0) {
          end(missing(watch, folders));
          return;
        }
        const restMs = Math.min(left, watch.roundMs);
        deadline.renew(restMs + timeoutMs);
        const fault = await conversation.rest(restMs);
        if (fault) {
          end(outcomeOf(fault));
          return;
        }
      }
    },
  };
}

interface Seen {
  readonly place: Place;
  readonly header: FetchedHeader;
}

async function look(
  conversation: ImapConversation,
  places: readonly Place[],
  { mark, lookMs }: Watch,
  renew: () => void,
): Promise<Seen | Fault | undefined> {
  const enough = performance.now() + lookMs;
  for (const place of places) {
    if (place !== inbox && performance.now() >= enough) continue;
    renew();
    const opened = await conversation.ask(`EXAMINE ${quoted(place.name)}`);
    if (opened instanceof Fault) return opened;
    if (opened.tagged.status !== 'OK') continue;
    const found = await findMessage(conversation, mark, 'either-mark');
    if (found instanceof Fault) return found;
    const [header] = found;
    if (header) return { place, header };
  }
  return undefined;
}

/** `quote` makes the server's words fit for a Report. */
function arrival(
  { place, header }: Seen,
  { acceptedAt, recipient }: Watch,
  quote: (text: string) => string,
): Outcome {
  const folder = printable(quote(place.title));
  const arrivedMs = Math.max(0, Math.round(performance.now() - acceptedAt));
  const authentication = authenticationResultsOf(header);
  const unbelieved = authentication !== undefined && isUnbelieved(authentication);
  return {
    code: place.isJunk ? 'mail.in-junk' : unbelieved ? 'mail.unauthenticated' : 'ok',
    args: { folder, seconds: Math.max(1, Math.ceil(arrivedMs / 1000)), recipient },
    detail: {
      folder,
      junk: place.isJunk,
      uid: header.uid,
      arrivedMs,
      ...(header.arrivedAt !== undefined && { arrivedAt: header.arrivedAt }),
      ...(authentication && {
        authentication: {
          ...authentication,
          ...(authentication.server !== undefined && { server: printable(quote(authentication.server)) }),
        },
      }),
    },
  };
}

function missing({ waitMs, recipient }: Watch, folders: readonly Folder[]): Outcome {
  const seconds = Math.round(waitMs / 1000);
  return {
    code: 'mail.not-arrived',
    args: { seconds, recipient },
    detail: { waitedMs: waitMs, folders: folders.length },
  };
}

function placesOf(folders: readonly Folder[], isJunk: boolean): Place[] {
  return folders.map(({ name, title }) => ({ name, title, isJunk }));
}

/**
 * Every other folder where a delivered message can lie. A copy among what was sent or drafted says nothing of its arrival, and in the
 * sender's own mailbox a folder with all messages (Gmail) holds that copy too.
 */
function otherPlaces(folders: readonly Folder[], junk: readonly Place[], toItself: boolean): Place[] {
  const uses: readonly SpecialUse[] = ['sent', 'drafts', ...(toItself ? (['all'] as const) : [])];
  const own = new Set(uses.flatMap((use) => foldersFor(use, folders)));
  const looked = new Set(['inbox', ...junk.map(({ name }) => name)]);
  return placesOf(
    folders.filter(
      (folder) =>
        isOpenable(folder) &&
        !own.has(folder) &&
        !looked.has(folder.name) &&
        folder.name.toLowerCase() !== 'inbox',
    ),
    false,
  ).slice(0, mostOthers);
}

/** A server names its folders as it likes, also with control characters. */
function printable(text: string): string {
  return text.replace(/\p{C}/gu, '�');
}
