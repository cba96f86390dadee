import type { AuthMethod } from '../mailboxes/model.ts';

export type SmtpMechanism = 'PLAIN' | 'LOGIN' | 'OAUTHBEARER' | 'XOAUTH2';

const byMethod = {
  password: ['PLAIN', 'LOGIN'],
  'app-password': ['PLAIN', 'LOGIN'],
  oauth2: ['OAUTHBEARER', 'XOAUTH2'],
} as const satisfies Record<AuthMethod, readonly SmtpMechanism[]>;

/** The best mechanism that both sides have, or `undefined`: PLAIN (RFC 4616) before LOGIN, OAUTHBEARER (RFC 7628) before XOAUTH2. */
export function chooseSmtpMechanism(offered: readonly string[], auth: AuthMethod): SmtpMechanism | undefined {
  return byMethod[auth].find((mechanism) => offered.includes(mechanism));
}
