export type UsernameFault = 'empty' | 'character';

/**
 * Why a text is no user name that can be sent to a server; undefined where it is one. Control characters and line ends are
 * refused by SASL (RFC 4013 §2.3, RFC 8265 §3.3) and could end a command; the rest is the server's affair.
 */
export function faultOfUsername(text: string): UsernameFault | undefined {
  if (text.trim() === '') return 'empty';
  return /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(text) ? 'character' : undefined;
}
