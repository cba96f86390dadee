/** No more of a word is looked at: a longer one tells nothing new. */
const longest = 512;

/**
 * Whether a word looks drawn by a machine: long, of a mixed alphabet, of high entropy (Shannon, bits a character), and without the
 * shape of words and numbers set side by side. Ids made of hexadecimal digits, such as UUIDs, are no secrets.
 */
export function looksRandom(word: string): boolean {
  const { length, lower, upper, digits, changes, pairs, marks, isHex } = countsOf(word);
  if (length < 20 || isHex || pairs === 0) return false;
  const mixing = changes / pairs;
  if (lower > 0 && upper > 0) {
    return digits > 0
      ? mixing >= 0.25 && entropyOf(word) >= 3.5
      : length >= 32 && mixing >= 0.3 && entropyOf(word) >= 4;
  }
  // Names of things hold a few digits too, but not everywhere.
  return length >= 24 && digits >= 5 && marks <= 2 && mixing >= 0.3 && entropyOf(word) >= 3.6;
}

/**
 * Whether a word looks like a secret access key of Amazon Web Services: forty characters of base64 (RFC 4648 §4), whose slashes fall
 * anywhere, so that it may be taken for a path by its looks alone.
 */
export function looksLikeAwsSecret(word: string): boolean {
  if (word.length !== 40 || !/^[A-Za-z\d+/]+$/.test(word)) return false;
  const { lower, upper, digits, changes, pairs } = countsOf(word);
  return lower >= 3 && upper >= 3 && digits >= 1 && changes >= 0.2 * pairs && entropyOf(word) >= 4.2;
}

interface Counts {
  /** Letters and digits. */
  readonly length: number;
  readonly lower: number;
  readonly upper: number;
  readonly digits: number;
  /** Neighbours of different kinds, but for a capital before a small letter, as names have them. */
  readonly changes: number;
  /** Neighbours that are both letters or digits. */
  readonly pairs: number;
  /** All other characters. */
  readonly marks: number;
  readonly isHex: boolean;
}

type Kind = 'lower' | 'upper' | 'digit' | 'mark';

function countsOf(word: string): Counts {
  const counts = { lower: 0, upper: 0, digit: 0, mark: 0 };
  let [changes, pairs] = [0, 0];
  let isHex = true;
  let before: Kind = 'mark';
  const end = Math.min(word.length, longest);
  for (let at = 0; at < end; at += 1) {
    const code = word.charCodeAt(at);
    const kind = kindOf(code);
    counts[kind] += 1;
    if (kind === 'mark' ? code !== 0x2d : kind !== 'digit' && (code | 0x20) > 0x66) isHex = false;
    if (kind !== 'mark' && before !== 'mark') {
      pairs += 1;
      if (kind !== before && !(before === 'upper' && kind === 'lower')) changes += 1;
    }
    before = kind;
  }
  const { lower, upper, digit: digits, mark: marks } = counts;
  return { length: lower + upper + digits, lower, upper, digits, changes, pairs, marks, isHex };
}

function kindOf(code: number): Kind {
  if (code >= 0x61 && code <= 0x7a) return 'lower';
  if (code >= 0x41 && code <= 0x5a) return 'upper';
  return code >= 0x30 && code <= 0x39 ? 'digit' : 'mark';
}

function entropyOf(word: string): number {
  const counts = new Map<number, number>();
  const length = Math.min(word.length, longest);
  for (let at = 0; at < length; at += 1) {
    const code = word.charCodeAt(at);
    counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  let bits = 0;
  for (const count of counts.values()) bits -= (count / length) * Math.log2(count / length);
  return bits;
}
