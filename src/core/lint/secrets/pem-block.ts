import type { SourceRange } from '../../mailboxes/model.ts';

/** A block of PEM (RFC 7468) or of OpenPGP armour. */
export interface PemBlock extends SourceRange {
  readonly isPrivate: boolean;
}

const begin = '-----BEGIN ';
/** A block without its end is taken to be no longer than this. */
const longest = 16_384;

/** The first block at or after `from`; one whose end is missing stops with its first line. */
export function pemBlockFrom(text: string, from: number): PemBlock | undefined {
  for (let start = text.indexOf(begin, from); start >= 0; start = text.indexOf(begin, start + 1)) {
    const label = /^([A-Z\d ]{1,40})-----/.exec(
      text.slice(start + begin.length, start + begin.length + 50),
    )?.[1];
    if (label === undefined) continue;
    const header = start + begin.length + label.length + 5;
    const endLine = `-----END ${label}-----`;
    const next = text.indexOf(begin, header);
    const limit = Math.min(next < 0 ? text.length : next, header + longest);
    const end = text.slice(header, limit).indexOf(endLine);
    return {
      start,
      end: end < 0 ? header : header + end + endLine.length,
      isPrivate: label.includes('PRIVATE KEY'),
    };
  }
  return undefined;
}
