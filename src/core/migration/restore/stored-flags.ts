import { valuesOf, type FetchedHeader } from '../../imap/fetched-header.ts';

type Fields = Pick<FetchedHeader, 'fields'>;

/** What a mail program wrote into the message about what its user did with it. */
export interface StoredFlags {
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  /** Deleted, and only not yet taken out of the file. */
  readonly isExpunged: boolean;
}

/** Bits of X-Mozilla-Status (comm-central, mailnews/base/public/nsMsgMessageFlags.idl). */
const mozilla = [
  [0x0001, '\\Seen'],
  [0x0002, '\\Answered'],
  [0x0004, '\\Flagged'],
  [0x1000, '$Forwarded'],
] as const;
const mozillaExpunged = 0x0008;

/** Letters of Status and X-Status, as mbox programs since mailx write them. */
const letters: ReadonlyMap<string, string> = new Map([
  ['R', '\\Seen'],
  ['A', '\\Answered'],
  ['F', '\\Flagged'],
  ['T', '\\Draft'],
  ['D', '\\Deleted'],
]);

/** Flags and keywords that Thunderbird, mutt, Dovecot and their like keep in the header of a stored message. */
export function storedFlags(header: Fields): StoredFlags {
  const first = (name: string): string => valuesOf(header, name)[0] ?? '';
  const bits = /^[\da-f]{1,8}$/i.test(first('X-Mozilla-Status'))
    ? parseInt(first('X-Mozilla-Status'), 16)
    : 0;
  const found = new Set([
    ...mozilla.filter(([bit]) => (bits & bit) !== 0).map(([, flag]) => flag),
    ...Array.from(`${first('Status')}${first('X-Status')}`).flatMap((letter) => letters.get(letter) ?? []),
    ...`${first('X-Keywords')} ${first('X-Mozilla-Keys')}`.split(/\s+/).filter(Boolean),
  ]);
  return {
    flags: [...found].filter((flag) => flag.startsWith('\\')).sort(),
    keywords: [...found].filter((flag) => !flag.startsWith('\\')).sort(),
    isExpunged: (bits & mozillaExpunged) !== 0,
  };
}
