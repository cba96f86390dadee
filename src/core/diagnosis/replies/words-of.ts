/** Longer replies are cut: what a server has to say about a refusal stands at their beginning. */
const longestReply = 8192;

const smtpPrefix = /^\s*\d{3}(?:[ -]|$)/;
const enhancedPrefix = /^\s*[245]\.\d{1,3}\.\d{1,3}(?:\s+|$)/;

/**
 * A reply in the form that rules are written in: lower case, its lines joined, the codes that SMTP repeats on each line
 * (RFC 5321 §4.2.1, RFC 2034 §4) left out, white space single, typewriter apostrophes, no double quotes.
 */
export function wordsOf(text: string): string {
  return text
    .slice(0, longestReply)
    .split(/[\r\n]+/)
    .map((line) => line.replace(smtpPrefix, '').replace(enhancedPrefix, ''))
    .join(' ')
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/["\u201c\u201d]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
