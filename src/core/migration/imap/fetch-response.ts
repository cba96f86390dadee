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
  /** The message, or the part of it asked for, where it came in quotes instead of as a literal; NIL is undefined. */
  readonly quotedBody: Buffer | undefined;
}

/** What was asked for of a message: `BODY[]`, `BODY[HEADER.FIELDS (…)]`. */
const section = String.raw`\bBODY\[(?:HEADER(?:\.FIELDS \([^()]*\))?)?\] `;
const literalThenRest = new RegExp(String.raw`${section}\{\d{1,19}\+?\}(.*)$`, 'is');
const quotedSection = new RegExp(String.raw`${section}"((?:\\.|[^"\\])*)"`, 'is');
const wholeSection = new RegExp(String.raw`${section}(?:\{\d{1,19}\+?\}|"(?:\\.|[^"\\])*"|NIL)`, 'is');

const onlyItems =
  /^(?: (?:UID \d{1,10}|FLAGS \([^()]*\)|INTERNALDATE "[^"]*"|RFC822\.SIZE \d{1,19}|MODSEQ \(\d{1,19}\)))*$/i;

/** What most servers answer, item for item as it was asked for: read in one go, for there are as many as messages. */
const usual =
  /^\* \d{1,10} FETCH \(UID ([1-9]\d{0,8}) FLAGS \(([^()]*)\) INTERNALDATE "([ \d]\d-\w{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4})" RFC822\.SIZE (\d{1,15})(?: BODY\[\] \{\d{1,19}\})?\)$/;

/** Reads `* n FETCH (…)`; undefined for any other response, and for one that is not closed or has no UID. */
export function fetchedMessageIn(text: string): FetchedMessage | undefined {
  const known = usual.exec(text);
  if (known) {
    const [, uid, flags = '', date, size] = known;
    return {
      uid: Number(uid),
      ...sorted(flags),
      toldFlags: true,
      internalDate: date?.trim(),
      size: Number(size),
      quotedBody: undefined,
    };
  }
  const items = /^\* \d{1,10} FETCH \((.*)\)$/is.exec(text)?.[1];
  if (items === undefined) return undefined;
  // What follows a message must be items and nothing else: a literal that is longer than it says would else pass for whole.
  const after = literalThenRest.exec(items)?.[1];
  if (after !== undefined && !onlyItems.test(after)) return undefined;
  const around = items.replace(wholeSection, ' ');
  const told = /\bFLAGS \(([^()]*)\)/i.exec(around)?.[1];
  // A keyword may be called UID.
  const apart = around.replace(/\bFLAGS \([^()]*\)/i, ' ');
  const uid = Number(/\bUID (\d{1,10})\b/i.exec(apart)?.[1] ?? 0);
  if (uid < 1 || uid > 4_294_967_295) return undefined;
  const quoted = quotedSection.exec(items)?.[1];
  const size = /\bRFC822\.SIZE (\d{1,19})\b/i.exec(apart)?.[1];
  return {
    uid,
    ...sorted(told ?? ''),
    toldFlags: told !== undefined,
    internalDate: /\bINTERNALDATE "([ \d]\d-\w{3}-\d{4} \d\d:\d\d:\d\d [+-]\d{4})"/i.exec(apart)?.[1]?.trim(),
    size: size === undefined ? undefined : Number(size),
    quotedBody: quoted === undefined ? undefined : Buffer.from(decodeQuoted(quoted), 'latin1'),
  };
}

/** Flags told apart from keywords, each once. */
function sorted(told: string): Pick<FetchedMessage, 'flags' | 'keywords'> {
  const all = told === '' ? [] : [...new Set(told.split(' '))].sort();
  return {
    flags: all.filter((flag) => flag.startsWith('\\') && !/^\\recent$/i.test(flag)),
    keywords: all.filter((flag) => flag !== '' && !flag.startsWith('\\')),
  };
}
