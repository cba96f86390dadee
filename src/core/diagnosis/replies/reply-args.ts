import type { VerdictArgs } from '../../report/report.ts';
import type { ReplyRule } from './rule.ts';

/** A longer address is a one-time link that may carry a token; without its query it still names the page. */
const longestAddress = 120;

/** The first web address in a server's words, for the person to open; nothing else is ever done with it. */
export function addressIn(text: string): VerdictArgs {
  const [, opening = '', address, next = ''] = /(<?)(https?:\/\/[^\s<>"'()[\]]+)([\s>]?)/i.exec(text) ?? [];
  const found = address?.replace(/[.,;:!]+$/, '');
  if (found === undefined) return {};
  // An address in angle brackets that does not end on its line was broken there.
  const isBroken = opening !== '' && next !== '>';
  const url = isBroken || found.length > longestAddress ? (found.split(/[?#]/)[0] ?? '') : found;
  return url.length > longestAddress ? {} : { url };
}

/** Whole seconds to wait, rounded up, where the rule knows where the number stands. */
export function waitIn(words: string, wait: ReplyRule['wait']): VerdictArgs {
  const at = wait ? words.indexOf(wait.after) : -1;
  if (!wait || at < 0) return {};
  const number = /^\s*(\d{1,12})\b/.exec(words.slice(at + wait.after.length))?.[1];
  return number === undefined ? {} : { seconds: Math.ceil(Number(number) / wait.unitsPerSecond) };
}
