import { limits } from '../../limits.ts';

/** A sequence set (RFC 9051 §9) of ascending UIDs: `1:3,7`. */
export function uidSet(uids: readonly number[]): string {
  const ranges: string[] = [];
  for (let at = 0; at < uids.length;) {
    const first = uids[at] ?? 0;
    let last = first;
    while (uids[at + 1] === last + 1) {
      at += 1;
      last += 1;
    }
    ranges.push(first === last ? String(first) : `${first}:${last}`);
    at += 1;
  }
  return ranges.join(',');
}

/**
 * The UIDs that a search answered with, ascending and each once: `* SEARCH 1 2 3` (RFC 9051 §7.3) or
 * `* ESEARCH (TAG "a") UID ALL 1:3` (RFC 4731). Undefined for any other response; throws RangeError for more than a folder holds.
 */
export function searchedUids(text: string): readonly number[] | undefined {
  const plain = /^\* SEARCH\b([ \d]*)/i.exec(text)?.[1];
  if (plain !== undefined) return ascending(plain.split(' ').filter(Boolean).map(Number));
  if (!/^\* ESEARCH\b/i.test(text)) return undefined;
  const set = /\bALL ([\d:,]+)/i.exec(text)?.[1] ?? '';
  const uids: number[] = [];
  for (const range of set.split(',').filter(Boolean)) {
    const [from = 0, to = from] = range.split(':').map(Number);
    const [first, last] = from <= to ? [from, to] : [to, from];
    if (uids.length + last - first >= limits.migration.messages)
      throw new RangeError('More UIDs than a folder may have.');
    for (let uid = first; uid <= last; uid += 1) uids.push(uid);
  }
  return ascending(uids);
}

function ascending(uids: number[]): readonly number[] {
  return [...new Set(uids.filter((uid) => uid > 0))].sort((one, other) => one - other);
}
