import type { Severity } from '../mailboxes/model.ts';
import { secretAfterLogin } from './secrets/after-login-word.ts';
import { secretAfterWord } from './secrets/after-password-word.ts';
import { appPasswordAt } from './secrets/app-password-groups.ts';
import { isWordCode } from './secrets/characters.ts';
import { knownShapeOf, type SecretShape } from './secrets/known-shapes.ts';
import { keyKindOf } from './secrets/password-key.ts';
import { pemBlockFrom } from './secrets/pem-block.ts';
import { randomWordAt } from './secrets/random-word-at.ts';
import { urlAt } from './secrets/url.ts';

/** A stretch of text that looks like a secret. Offsets are UTF-16 units into the text that was searched. */
export interface FoundSecret {
  readonly start: number;
  readonly end: number;
  readonly shape: SecretShape;
}

/** The shortest word that can be a known secret. */
const shortest = 15;

const guesses: ReadonlySet<SecretShape> = new Set(['entropy', 'plain-password', 'username-password']);

/** A guess by entropy or by the word before alone may be wrong; the others hardly. */
export function severityOfSecret(shape: SecretShape): Severity {
  return guesses.has(shape) ? 'warning' : 'error';
}

/**
 * Finds what looks like a secret anywhere in a text: values, comments, names of anchors. One pass, linear whatever the text is. In
 * the order of the text, none inside of another. Values under keys such as `password` are found too, although the reader tells of them.
 */
export function secretsIn(text: string): readonly FoundSecret[] {
  const found: FoundSecret[] = [];
  let block = pemBlockFrom(text, 0);
  let urlEnd = 0;
  for (let at = 0; at < text.length;) {
    if (block && at >= block.start) {
      if (block.isPrivate) found.push({ start: block.start, end: block.end, shape: 'private-key' });
      at = block.end;
      block = pemBlockFrom(text, at);
      continue;
    }
    if (!isWordCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const start = at;
    do at += 1;
    while (at < text.length && isWordCode(text.charCodeAt(at)));
    const url = start >= urlEnd ? urlAt(text, start) : undefined;
    if (url) {
      urlEnd = url.end;
      if (url.password) found.push({ ...url.password, shape: 'url-password' });
    }
    const secret = secretAt(text, start, at, start < urlEnd);
    if (!secret) continue;
    found.push(secret);
    at = Math.max(at, secret.end);
  }
  return found;
}

/** What the word between two offsets is or announces. */
function secretAt(text: string, start: number, end: number, isInUrl: boolean): FoundSecret | undefined {
  const length = end - start;
  if (length === 4) {
    const groups = appPasswordAt(text, start);
    if (groups) return { ...groups, shape: 'app-password' };
  }
  if (length >= shortest) {
    const secret = isInUrl ? knownWordsOf(text, start, end) : wordAt(text, start, end);
    if (secret) return secret;
  }
  const kind = keyKindOf(text, start, end);
  if (kind === undefined) return undefined;
  const value = kind === 'login' ? secretAfterLogin(text, end) : secretAfterWord(text, end, kind);
  return value && { ...value, shape: knownShapeOf(text.slice(value.start, value.end)) ?? value.shape };
}

function wordAt(text: string, start: number, end: number): FoundSecret | undefined {
  let last = end;
  // A full stop or a dash ends a sentence, not a secret.
  while (last > start && './~+'.includes(text.charAt(last - 1))) last -= 1;
  const shape = knownShapeOf(text.slice(start, last));
  if (shape) return { start, end: last, shape };
  const random = randomWordAt(text, start, last);
  return random && { ...random, shape: 'entropy' };
}

/** A path of a URL may be as random as it likes, but a known token in it is one. */
function knownWordsOf(text: string, start: number, end: number): FoundSecret | undefined {
  let from = start;
  for (const part of text.slice(start, end).split('/')) {
    const shape = part.length >= shortest ? knownShapeOf(part) : undefined;
    if (shape) return { start: from, end: from + part.length, shape };
    from += part.length + 1;
  }
  return undefined;
}
