import type { SourceRange } from '../../mailboxes/model.ts';
import { isBlankCode, isLineEndCode } from './characters.ts';

const announced =
  /password|passwd|passwort|kennwort|mot de passe|(?:^|[^a-z])(?:mdp|pwd|pass|code)(?:[^a-z]|$)/;
/** Four groups of four small letters with one blank between each, as Google shows an app password. */
const size = 4 * 4 + 3;
/** How far before it the word that announces it may stand. */
const reach = 120;

/**
 * Google's app password that begins at `start`, where a word of the same line announces it. Sentences have four words of four
 * letters in a row too, but none with three consonants on end.
 */
export function appPasswordAt(text: string, start: number): SourceRange | undefined {
  // Nearly every word of four letters stops here.
  if (text.charCodeAt(start + 4) !== 0x20 || text.charCodeAt(start + 9) !== 0x20) return undefined;
  const end = start + size;
  const groups = text.slice(start, end);
  if (!/^[a-z]{4} [a-z]{4} [a-z]{4} [a-z]{4}$/.test(groups) || /[a-z]/i.test(text.charAt(end)))
    return undefined;
  if (!/[bcdfghj-np-tv-xz]{3}/.test(groups)) return undefined;
  const next = text.charCodeAt(end + 1);
  // One more word after them, and they are a sentence.
  if (isBlankCode(text.charCodeAt(end)) && next >= 0x61 && next <= 0x7a) return undefined;
  let lineStart = start;
  while (lineStart > 0 && start - lineStart < reach && !isLineEndCode(text.charCodeAt(lineStart - 1)))
    lineStart -= 1;
  return announced.test(text.slice(lineStart, start).toLowerCase()) ? { start, end } : undefined;
}
