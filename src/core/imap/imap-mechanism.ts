import type { AuthMethod } from '../mailboxes/model.ts';
import type { Code } from '../report/codes.ts';

export type ImapMechanism = 'LOGIN' | 'PLAIN' | 'OAUTHBEARER' | 'XOAUTH2';

/**
 * The one method to use, the best that both sides have. A password goes by LOGIN where that is allowed, since EXAMINE can
 * follow in the same round trip; by AUTHENTICATE PLAIN where LOGIN is disabled (RFC 9051 §6.2.3) or where the name or the
 * password is not ASCII, which LOGIN cannot carry (RFC 6855 §5).
 */
export function chooseImapMechanism(
  capabilities: readonly string[],
  auth: AuthMethod,
  asciiOnly: boolean,
): ImapMechanism | { readonly code: Code } {
  const offers = (mechanism: string): boolean => capabilities.includes(`AUTH=${mechanism}`);
  if (auth === 'oauth2') {
    if (offers('OAUTHBEARER')) return 'OAUTHBEARER';
    return offers('XOAUTH2') ? 'XOAUTH2' : { code: 'imap.no-common-auth' };
  }
  const disabled = capabilities.includes('LOGINDISABLED');
  if (!disabled && asciiOnly) return 'LOGIN';
  if (offers('PLAIN')) return 'PLAIN';
  const offersOther = capabilities.some((capability) => capability.startsWith('AUTH='));
  return { code: disabled && !offersOther ? 'imap.login-disabled' : 'imap.no-common-auth' };
}

/** The SASL mechanisms a server names, for people to read. */
export function mechanismsIn(capabilities: readonly string[]): string[] {
  return capabilities.flatMap((capability) => /^AUTH=(.+)$/.exec(capability)?.[1] ?? []);
}
