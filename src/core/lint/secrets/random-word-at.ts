import type { SourceRange } from '../../mailboxes/model.ts';
import { looksLikeAwsSecret, looksRandom } from './random-word.ts';

/** What says, right before a word, that it is the name of a secret, a fingerprint or made to be published. */
const announcesNoSecret =
  /(?:^|[^a-z])(?:env|bitwarden|pass|1password|op|urn|sha\d{0,3}|md5):$|verification=$|(?:^|[^a-z])p=$|\\$|@$/i;
const reach = 24;

/**
 * The word between two offsets, where it looks drawn by a machine and is no host, address, path or reference. The range holds the padding of
 * base64 too.
 */
export function randomWordAt(text: string, start: number, end: number): SourceRange | undefined {
  if (end - start < 20) return undefined;
  const word = text.slice(start, end);
  if (!looksLikeAwsSecret(word) && (isName(word) || !partsOf(word).some(looksRandom))) return undefined;
  const next = text.charAt(end);
  if (next === '@' || next === '\\' || announcesNoSecret.test(text.slice(Math.max(0, start - reach), start)))
    return undefined;
  return { start, end: end + paddingAt(text, end) };
}

/** A path, a host or file name, a fingerprint, or a certificate or public key (the DER of both begins so in base64). */
function isName(word: string): boolean {
  return /^[/~.]|^MI[GI]|^sha\d{3}-/.test(word) || (word.includes('.') && word === word.toLowerCase());
}

/** The stretches between dots and slashes, and the whole where those may be base64's own. */
function partsOf(word: string): readonly string[] {
  const parts = word.split(/[./]/);
  return parts.length > 1 && parts.length < 4 && word.length >= 40 && !word.includes('.')
    ? [...parts, word]
    : parts;
}

function paddingAt(text: string, at: number): number {
  if (text.charAt(at) !== '=') return 0;
  return text.charAt(at + 1) === '=' ? 2 : 1;
}
