import type { AnnouncedSecret } from './after-password-word.ts';
import { skipBlanks } from './characters.ts';
import { likelihoodOf } from './likely-password.ts';
import { isQuote, valueAt } from './value-after.ts';

/** How far a user name reaches. */
const longestName = 100;
/** `claire / Soleil2024!` */
const beforePassword = /^[^\s/:]{1,64}[ \t\u00A0\u202F]+\/[ \t\u00A0\u202F]+/;

/**
 * The password that stands with a user name behind a word such as `login`, which ends at `end`: `login: claire / …`, `username: claire:…`. It has to look
 * made: user names may hold a colon, and sentences a slash.
 */
export function secretAfterLogin(text: string, end: number): AnnouncedSecret | undefined {
  let at = skipBlanks(text, isQuote(text.charAt(end)) ? end + 1 : end);
  const hasSign = text.charAt(at) === ':' || text.charAt(at) === '=';
  if (hasSign) at = skipBlanks(text, at + 1);
  else if (at === end) return undefined;
  const name = isQuote(text.charAt(at)) ? at + 1 : at;
  const pair = beforePassword.exec(text.slice(name, name + longestName))?.[0];
  if (pair !== undefined) {
    const value = valueAt(text, name + pair.length);
    return value && isMade(text.slice(value.start, value.end))
      ? { ...value, shape: 'password-word' }
      : undefined;
  }
  if (!hasSign) return undefined;
  const value = valueAt(text, at);
  if (!value) return undefined;
  const tail = passwordTailOf(text.slice(value.start, value.end));
  return tail === undefined
    ? undefined
    : { start: value.start + tail, end: value.end, shape: 'username-password' };
}

/** Where in a user name a password begins that somebody wrote behind it, after a colon; undefined for most. */
export function passwordTailOf(username: string): number | undefined {
  const colon = username.indexOf(':');
  const tail = username.slice(colon + 1);
  if (colon < 1 || noUser.test(username) || noPassword.test(tail)) return undefined;
  return isMade(tail) ? colon + 1 : undefined;
}

/** The prefix of a reference or a URL, an IPv6 address, a point in time. */
const noUser =
  /^(?:env|bitwarden|pass|1password|op|keepassxc|file|vault|urn|mailto|imaps?|smtps?|https?):|^\[?[\da-f:.]+\]?$|^\d{4}-\d\d-\d\dT/i;
/** The rest of a URL, a port. */
const noPassword = /^\/\/|^\d{1,5}(?!\w)/;

function isMade(value: string): boolean {
  return value.length >= 6 && likelihoodOf(value) === 'made';
}
