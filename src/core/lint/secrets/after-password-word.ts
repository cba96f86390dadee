import type { SourceRange } from '../../mailboxes/model.ts';
import { isBlankCode, isLineEndCode, skipBlanks } from './characters.ts';
import type { SecretShape } from './known-shapes.ts';
import { isAppPassword, likelihoodOf, looksMadeInSentence, type Likelihood } from './likely-password.ts';
import type { KeyKind } from './password-key.ts';
import { isQuote, valueAt } from './value-after.ts';

/** A secret and what gives it away. */
export interface AnnouncedSecret extends SourceRange {
  readonly shape: SecretShape;
}

/** What may stand between the word and the sign: `mdp (imap) :`, `mot de passe de Claire :`. */
const between =
  /^["'`]?[ \t\u00A0\u202F]+(?:\([^()\r\n]{1,30}\)|[\p{L}\d@._’'-]{1,24}(?:[ \t]+[\p{L}\d@._’'-]{1,24})?)[ \t\u00A0\u202F]*[:=]/u;
const reach = 64;
/** What is told of a password besides itself. */
const about =
  /chang|expir|length|longueur|polic|politique|rotat|since|depuis|until|jusqu|valid|date|age\b|min|max|hint|indice|manag|gestion|reset|hash|url|server|serveur|form|file|fichier/i;

/**
 * The secret that a word such as `password`, which ends at `end`, announces: `password: …`, `mdp (imap) = …`, `pass=…`, `mot de passe …`,
 * wherever it stands. Undefined for references (`pass:PATH`), places kept free, and sentences about a password.
 */
export function secretAfterWord(
  text: string,
  end: number,
  kind: Exclude<KeyKind, 'login'>,
): AnnouncedSecret | undefined {
  const separator = skipBlanks(text, isQuote(text.charAt(end)) ? end + 1 : end);
  const sign = text.charAt(separator);
  if (sign === ':' || sign === '=') return afterSign(text, separator, kind);
  if (kind === 'token' || separator === end) return undefined;
  const following = text.slice(end, end + reach);
  const words = /[:=]/.test(following) ? between.exec(following)?.[0] : undefined;
  if (words !== undefined && kind === 'password' && !about.test(words)) {
    const value = valueAt(text, skipBlanks(text, end + words.length));
    if (value && likelihood(text, value) === 'made' && value.end - value.start >= 6)
      return { ...value, shape: 'password-word' };
  }
  return insideSentence(text, separator, kind);
}

function afterSign(text: string, separator: number, kind: KeyKind): AnnouncedSecret | undefined {
  const next = skipBlanks(text, separator + 1);
  const isColon = text.charAt(separator) === ':';
  // `pass:PATH` is a reference.
  if (kind === 'pass' && isColon && next === separator + 1) return undefined;
  const value = valueAt(text, next);
  const likely = value && likelihood(text, value);
  if (!value || !likely) return undefined;
  const word = text.slice(value.start, value.end);
  if (kind === 'password' && isAppPassword(word)) return { ...value, shape: 'app-password' };
  const isPassword = kind === 'password' || (kind === 'pass' && !isColon);
  // Much else may stand behind the other words, so what follows has to look the part.
  if (!isPassword && (likely === 'plain' || word.length < 8)) return undefined;
  if (likely === 'plain') {
    // A single word or number may be a password; the first of several is the beginning of a sentence.
    return isLastOfLine(text, value.end) ? { ...value, shape: 'plain-password' } : undefined;
  }
  const isTicket = kind === 'pass' && isColon && /^[\p{L}\d]+$/u.test(word);
  return { ...value, shape: isTicket ? 'plain-password' : 'password-word' };
}

/** `# mdp Azerty123!`: without a sign it has to look made, and made for nothing else. */
function insideSentence(text: string, at: number, kind: KeyKind): AnnouncedSecret | undefined {
  const value = valueAt(text, at);
  if (!value) return undefined;
  const word = text.slice(value.start, value.end);
  if (kind === 'password' && isAppPassword(word)) return { ...value, shape: 'app-password' };
  if (likelihoodOf(word) !== 'made' || !looksMadeInSentence(word)) return undefined;
  const isSure = /[!@#$%^&*+?§€]/.test(word);
  if (kind === 'pass' && !isSure) return undefined;
  return { ...value, shape: isSure ? 'password-word' : 'plain-password' };
}

function likelihood(text: string, { start, end }: SourceRange): Likelihood | undefined {
  return likelihoodOf(text.slice(start, end));
}

/** Whether nothing follows but closing marks and a comment. */
function isLastOfLine(text: string, end: number): boolean {
  let at = end;
  while (isBlankCode(text.charCodeAt(at)) || closing.has(text.charAt(at))) at += 1;
  const code = text.charCodeAt(at);
  return isLineEndCode(code) || (text.charAt(at) === '#' && isBlankCode(text.charCodeAt(at - 1)));
}

const closing: ReadonlySet<string> = new Set('.,;:)}]"\'`');
