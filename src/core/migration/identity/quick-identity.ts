import { createHash } from 'node:crypto';
import { limits } from '../../limits.ts';

/** What tells a message from others without its body, the same on every server that leaves headers alone. */
export interface QuickIdentity {
  /** Without blanks and angle brackets; undefined where there is none. */
  readonly messageId: string | undefined;
  /** Base64url of the first 16 octets of a SHA-256 over the canonical header, Message-ID included: two messages that differ in it differ. */
  readonly digest: string;
}

/**
 * What a writer sets once and no server has a reason to touch (RFC 5322 §3.6). `Received` is left out: a server may add to it when it
 * takes a message, and servers that remember the fields that clients ask for (Dovecot's cache) rarely hold it.
 */
export const identityFields = [
  'Message-ID',
  'Date',
  'From',
  'To',
  'Cc',
  'Subject',
  'In-Reply-To',
] as const satisfies readonly string[];

const places: ReadonlyMap<string, number> = new Map(
  identityFields.map((name, at) => [name.toLowerCase(), at]),
);
const messageIdPlace = 0;
/** The longest name of a field that is looked for, with the blanks that old writers put before the colon. */
const nameLength = 40;
/** RFC 5322 §2.1.1: no line may be longer, so no Message-ID. */
const messageIdLength = 998;
const [carriageReturn, space, tab] = [13, 32, 9];

/**
 * The identity of a message, from its header (up to the first empty line; what follows does not count) or from an answer to
 * `BODY.PEEK[HEADER.FIELDS (…)]` with `identityFields` alike. Order of the fields, folding, line ends and the number of blanks do not
 * count, nor whether NUL comes as 0x80. Fields beyond the first megabyte are not seen.
 */
export function quickIdentity(header: Buffer): QuickIdentity {
  const canonical = identityValues(header);
  const hash = createHash('sha256').update(canonical.join('\0'), 'latin1').digest();
  return {
    messageId: bareMessageId(canonical[messageIdPlace] ?? ''),
    digest: hash.toString('base64url', 0, 16),
  };
}

/** The canonical values that an identity is made of, in the order of `identityFields`; those of a field that stands twice on two lines. */
export function identityValues(header: Buffer): readonly string[] {
  const fields = valuesIn(header.toString('latin1', 0, Math.min(header.length, limits.headerOctets)));
  return fields.map((values) => values.map(canonicalValue).filter(Boolean).join('\n'));
}

/** The raw values of each identity field, in the order of `identityFields`. */
function valuesIn(text: string): string[][] {
  const fields: string[][] = identityFields.map(() => []);
  let values: string[] | undefined;
  for (let at = 0; at < text.length;) {
    const found = text.indexOf('\n', at);
    const next = found === -1 ? text.length : found + 1;
    let end = found === -1 ? next : found;
    if (end > at && text.charCodeAt(end - 1) === carriageReturn) end -= 1;
    if (end === at) break;
    const first = text.charCodeAt(at);
    if (first === space || first === tab) values?.push(`${values.pop() ?? ''} ${text.slice(at, end)}`);
    else {
      const colon = text.slice(at, Math.min(end, at + nameLength)).indexOf(':');
      const place =
        colon === -1
          ? undefined
          : places.get(
              text
                .slice(at, at + colon)
                .trimEnd()
                .toLowerCase(),
            );
      values = place === undefined ? undefined : fields[place];
      values?.push(text.slice(at + colon + 1, end));
    }
    at = next;
  }
  return fields;
}

/** RFC 3501 §9 knows no NUL in a literal, so Dovecot serves it as 0x80. */
function canonicalValue(value: string): string {
  return value
    .replaceAll('\0', '\x80')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}

/** The first of doubled ones. */
function bareMessageId(canonical: string): string | undefined {
  const [first = ''] = canonical.split('\n', 1);
  const bare = (/<([^<>]*)>/.exec(first)?.[1] ?? first).replaceAll(' ', '').slice(0, messageIdLength);
  return bare === '' ? undefined : bare;
}
