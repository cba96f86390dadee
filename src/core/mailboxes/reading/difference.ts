/** Where two texts differ: they are the same before `from` and behind the two ends. */
export interface Difference {
  readonly from: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** Compared in one go, which is a comparison of memory. */
const block = 4096;

/** The one stretch that has to be replaced to make one text of another; undefined where they are the same. */
export function differenceOf(old: string, text: string): Difference | undefined {
  const shorter = Math.min(old.length, text.length);
  let from = 0;
  while (from + block <= shorter && old.slice(from, from + block) === text.slice(from, from + block))
    from += block;
  while (from < shorter && old.charCodeAt(from) === text.charCodeAt(from)) from += 1;
  if (from === shorter && old.length === text.length) return undefined;
  let same = 0;
  const most = shorter - from;
  const tailOf = (whole: string, length: number): string =>
    whole.slice(whole.length - same - length, whole.length - same);
  while (same + block <= most && tailOf(old, block) === tailOf(text, block)) same += block;
  while (same < most && tailOf(old, 1) === tailOf(text, 1)) same += 1;
  return { from, oldEnd: old.length - same, newEnd: text.length - same };
}
