import { Fault } from '../dialogue/fault.ts';
import { fetchedHeaderIn, valuesOf, type FetchedHeader } from '../imap/fetched-header.ts';
import type { ImapConversation } from '../imap/imap-conversation.ts';
import { quoted } from '../imap/quoted-string.ts';
import { limits } from '../limits.ts';
import { testHeader, type TestMark } from './test-message.ts';

/** Copies of one message that are looked at in one folder. */
const mostCopies = 10;

/** Which of its two marks a message must carry to be taken for the test message. */
export type Certainty = 'either-mark' | 'both-marks';

/**
 * Finds the test message in the folder that is open. The server's search only proposes: each message is taken by its own header.
 * Some servers give a Message-ID of their own, so for looking one mark is enough; for removing it takes both.
 */
export async function findMessage(
  conversation: ImapConversation,
  mark: TestMark,
  certainty: Certainty,
): Promise<readonly FetchedHeader[] | Fault> {
  const byId = `HEADER Message-ID ${quoted(mark.messageId)}`;
  const byToken = `HEADER ${testHeader} ${quoted(mark.token)}`;
  const found = await conversation.ask(`UID SEARCH OR ${byId} ${byToken}`);
  if (found instanceof Fault) return found;
  const uids = found.untagged
    .filter(({ status }) => status === 'SEARCH')
    .flatMap(({ rest }) => rest.match(/\b\d{1,10}\b/g) ?? [])
    .slice(-mostCopies);
  if (uids.length === 0) return [];
  const fetched = await conversation.ask(`UID FETCH ${uids.join(',')} (UID INTERNALDATE BODY.PEEK[HEADER])`, {
    literalOctets: limits.headerOctets,
  });
  if (fetched instanceof Fault) return fetched;
  return fetched.untagged
    .flatMap((response) => fetchedHeaderIn(response) ?? [])
    .filter((header) => uids.includes(String(header.uid)) && carries(header, mark, certainty));
}

function carries(header: FetchedHeader, mark: TestMark, certainty: Certainty): boolean {
  const marks = [
    valuesOf(header, 'message-id').includes(mark.messageId),
    valuesOf(header, testHeader).includes(mark.token),
  ];
  return certainty === 'both-marks' ? marks.every(Boolean) : marks.some(Boolean);
}
