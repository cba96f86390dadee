import { Fault } from '../../dialogue/fault.ts';
import { quoted } from '../../imap/quoted-string.ts';
import type { BulkCompletion } from '../imap/bulk-connection.ts';
import type { AppendSession } from './append-session.ts';
import type { Outgoing } from './outgoing.ts';

/** A message that may be sent. */
export interface ReadyMessage {
  readonly outgoing: Outgoing;
  /** Octets that go out. */
  readonly octets: number;
  readonly flags: readonly string[];
  readonly dropped: readonly string[];
  /** It holds NUL: only a literal8 may carry it (RFC 3516 §4.4). */
  readonly isBinary: boolean;
}

/** How far a command got. */
export interface AppendAnswer {
  readonly completion: BulkCompletion | Fault;
  /** Messages from the first on whose octets were handed over whole: may be on the server whatever became of the session. */
  readonly handed: number;
  /** The one whose octets could not be read, or were not as many as announced. */
  readonly unreadable: number | undefined;
}

/** RFC 7888 §5: the longest literal that LITERAL- lets go without waiting. */
const unasked = 4_096;
/** RFC 3502 takes a literal of no octets for a wish to stop; a message without any is one empty line. */
const emptyMessage = Buffer.from('\r\n');

/** Octets that are sent for a message. */
export function sentOctets({ body }: Outgoing): number {
  return body.octets === 0 ? emptyMessage.length : body.octets;
}

/** Sends messages by one APPEND (RFC 9051 §6.3.12); several, where the server offers MULTIAPPEND (RFC 3502): it takes all or none. */
export async function sendAppend(
  session: AppendSession,
  folder: string,
  messages: readonly ReadyMessage[],
): Promise<AppendAnswer> {
  let handed = 0;
  let unreadable: number | undefined;
  const announced = messages.map((message) => announcement(session, message));
  const completion = await session.askWithLiterals(
    `APPEND ${quoted(folder)}${announced[0]?.text ?? ''}`,
    async (output) => {
      for (const [at, { outgoing, octets }] of messages.entries()) {
        if (at > 0) await output.write(`${announced[at]?.text ?? ''}\r\n`);
        if (announced[at]?.waits === true && !(await output.goAhead())) return;
        let left = octets;
        try {
          for await (const piece of outgoing.body.octets === 0 ? [emptyMessage] : outgoing.body.pieces()) {
            left -= piece.length;
            if (left < 0 || output.isOver) break;
            await output.write(piece);
          }
        } catch (error) {
          unreadable = at;
          throw error;
        }
        if (output.isOver) return;
        if (left !== 0) {
          unreadable = at;
          throw new RangeError('A message has not as many octets as it was announced with.');
        }
        handed = at + 1;
      }
      await output.write('\r\n');
    },
  );
  return { completion, handed, unreadable };
}

/** Flags, date and the literal's size, and whether the server has to ask for the literal first. */
function announcement(
  session: AppendSession,
  { outgoing, octets, flags, isBinary }: ReadyMessage,
): { readonly text: string; readonly waits: boolean } {
  const goes =
    !isBinary &&
    (session.can('LITERAL+') || (octets <= unasked && (session.can('LITERAL-') || session.can('IMAP4REV2'))));
  const date = dateTime(outgoing.internalDate);
  const before = ` (${flags.join(' ')})${date === undefined ? '' : ` "${date}"`}`;
  return { text: `${before} ${isBinary ? '~' : ''}{${octets}${goes ? '+' : ''}}`, waits: !goes };
}

/** RFC 9051 §9: a day of one digit has a blank before it; undefined for what is no date-time, which no server takes. */
function dateTime(internalDate: string | undefined): string | undefined {
  return /^ ?\d{1,2}-[A-Za-z]{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4}$/.test(internalDate ?? '')
    ? internalDate?.trim().padStart(26, ' ')
    : undefined;
}
