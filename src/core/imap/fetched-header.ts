import type { ImapResponse } from './imap-response.ts';

/** The header of one message, as FETCH gave it. */
export interface FetchedHeader {
  readonly uid: number;
  /** ISO 8601, when the server put the message into the folder; undefined where it did not say so. */
  readonly arrivedAt: string | undefined;
  /** Fields in their order from the top: name in lower case, value unfolded. */
  readonly fields: readonly (readonly [name: string, value: string])[];
}

/** Reads `* n FETCH (UID … INTERNALDATE … BODY[HEADER] …)`; undefined for any other response. */
export function fetchedHeaderIn({ status, rest }: ImapResponse): FetchedHeader | undefined {
  if (status !== 'FETCH') return undefined;
  const header = /BODY\[HEADER[^\]]*\](?:<\d+>)? \{\d+\+?\}\r\n/i.exec(rest);
  if (!header) return undefined;
  const from = header.index + header[0].length;
  // A header ends with the first empty line (RFC 5322 §2.1), and FETCH gives that line along.
  const end = rest.indexOf('\r\n\r\n', from);
  const text = rest.slice(from, end === -1 ? undefined : end);
  const around = `${rest.slice(0, header.index)} ${end === -1 ? '' : rest.slice(end + 4)}`;
  const uid = /\bUID (\d{1,10})\b/i.exec(around)?.[1];
  if (uid === undefined) return undefined;
  return { uid: Number(uid), arrivedAt: momentIn(around), fields: fieldsOf(text) };
}

/** The values of a field, from the top. */
export function valuesOf({ fields }: Pick<FetchedHeader, 'fields'>, name: string): string[] {
  return fields.filter(([one]) => one === name.toLowerCase()).map(([, value]) => value);
}

/** Header fields of a text with line ends as CRLF or LF (RFC 5322 §2.2). */
export function fieldsOf(text: string): [string, string][] {
  return text
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/)
    .flatMap((line): [string, string][] => {
      const [, name, value = ''] = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/.exec(line) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), value.trim()]];
    });
}

/** RFC 9051 §9 date-time: `"17-Jul-2026 02:44:25 -0700"`. */
function momentIn(text: string): string | undefined {
  const written = /\bINTERNALDATE "([^"]{20,40})"/i.exec(text)?.[1];
  const [, day, month, year, time, zone] =
    /^ ?(\d{1,2})-(\w{3})-(\d{4}) (\d\d:\d\d:\d\d) ([+-]\d{4})$/.exec(written ?? '') ?? [];
  const moment = Date.parse(`${day} ${month} ${year} ${time} ${zone}`);
  return Number.isNaN(moment) ? undefined : new Date(moment).toISOString();
}
