import { secretsIn } from '../secrets-in-text.ts';
import { passwordTailOf } from './after-login-word.ts';
import { looksMade } from './likely-password.ts';

/** Words of a person's file with what looks like a secret replaced by `…`, for whoever repeats them. */
export function withoutSecrets(text: string): string {
  if (text.length < 6) return text;
  if (looksLikePassword(text)) return '…';
  let shown = '';
  let at = 0;
  for (const { start, end } of secretsIn(text)) {
    shown += `${text.slice(at, start)}…`;
    at = end;
  }
  shown += text.slice(at);
  const tail = /\s/.test(shown) ? undefined : passwordTailOf(shown);
  return tail === undefined ? shown : `${shown.slice(0, tail)}…`;
}

/** A word that mixes capitals, small letters and digits, or digits and marks, and is no host, address, path or setting. */
function looksLikePassword(word: string): boolean {
  if (word.length < 8 || /[\s/\\:={}()[\]",]/.test(word) || !looksMade(word)) return false;
  if (/^[\w.+-]*@?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(word)) return false;
  const hasDigit = /\d/.test(word);
  return hasDigit && ((/\p{Ll}/u.test(word) && /\p{Lu}/u.test(word)) || /[!#$%^&*?§€]/.test(word));
}
