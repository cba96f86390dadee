import { decodeQuoted } from './wire-text.ts';

/** What FETCH told of one message beside its octets. */
export interface FetchedMessage {
  readonly uid: number;
  /** System flags as they came (`\Seen`), sorted; `\Recent` left out, for it is of the session. */
  readonly flags: readonly string[];
  /** Flags that people and programs set, sorted. */
  readonly keywords: readonly string[];
  /** Whether flags were told at all. */
  readonly toldFlags: boolean;
  /** RFC 9051 §9 date-time, as the server wrote it; undefined where it did not. */
  readonly internalDate: string | undefined;
  /** RFC822.SIZE, which need not be true. */
  readonly size: number | undefined;
  /** The message where it came in quotes instead of as a literal; NIL is undefined. */
  readonly quotedBody: Buffer | undefined;
}

const onlyItems =
  /^(?: (?:UID \d{1,10}|FLAGS \([^()]*\)|INTERNALDATE "[^"]*"|RFC822\.SIZE \d{1,19}|MODSEQ \(\d{1,19}\)))*$/i;

/** Reads `* n FETCH (…)`; undefined for any other response, and for one that is not closed or has no UID. */
export function fetchedMessageIn(text: string): FetchedMessage | undefined {
  const items = /^\* \d{1,10} FETCH \((.*)\)$/is.exec(text)?.[1];
  if (items === undefined) return undefined;
  // What follows a message must be items and nothing else: a literal that is longer than it says would else pass for whole.
  const after = /\bBODY\[\] \{\d{1,19}\+?\}(.*)$/is.exec(items)?.[1];
  if (after !== undefined && !onlyItems.test(after)) return undefined;
  const around = items.replace(/\bBODY\[\] (?:\{\d{1,19}\+?\}|"(?:\\.|[^"\\])*"|NIL)/is, ' ');
  const told = /\bFLAGS \(([^()]*)\)/i.exec(around)?.[1];
  // A keyword may be called UID.
  const apart = around.replace(/\bFLAGS \([^()]*\)/i, ' ');
  const uid = Number(/\bUID (\d{1,10})\b/i.exec(apart)?.[1] ?? 0);
  if (uid < 1 || uid > 4_294_967_295) return undefined;
  const all = [
    ...new Set((told ?? '').split(' ').filter((flag) => flag !== '' && !/^\\recent$/i.test(flag))),
  ];
  const quoted = /\bBODY\[\] "((?:\\.|[^"\\])*)"/is.exec(items)?.[1];
  const size = /\bRFC822\.SIZE (\d{1,19})\b/i.exec(apart)?.[1];
  return {
    uid,
    flags: all.filter((flag) => flag.startsWith('\\')).sort(),
    keywords: all.filter((flag) => !flag.startsWith('\\')).sort(),
    toldFlags: told !== undefined,
    internalDate: /\bINTERNALDATE "([ \d]\d-\w{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4})"/i.exec(apart)?.[1]?.trim(),
    size: size === undefined ? undefined : Number(size),
    quotedBody: quoted === undefined ? undefined : Buffer.from(decodeQuoted(quoted), 'latin1'),
  };
}
