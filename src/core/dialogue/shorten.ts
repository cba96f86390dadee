import { limits } from '../limits.ts';

/** A server's words as far as a Report quotes them; nothing is said of what was cut off. Secrets are taken out before, since half of one would not be known. */
export function shorten(text: string): string {
  return text.length > limits.quotedOctets
    ? text.slice(0, limits.quotedOctets).replace(/[\uD800-\uDBFF]$/, '')
    : text;
}
