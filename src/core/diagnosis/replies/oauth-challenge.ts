import type { Code } from '../../report/codes.ts';
import type { ServerReply } from '../reply.ts';

/** Status values that ask for something else than a fresh token. */
const codeOfStatus: Readonly<Record<string, Code>> = {
  // RFC 7628 §3.2.2: a good token without the right to mail; the sign-in has to ask for it.
  insufficient_scope: 'auth.consent-required',
  '403': 'auth.not-authorized',
};

/** The error challenge of OAUTHBEARER (RFC 7628 §3.2.2) or XOAUTH2: the token was looked at and refused. */
export function challengeMeaning(reply: ServerReply): Code | undefined {
  if (!reply.oauthError) return undefined;
  const status = reply.oauthError['status'] ?? '';
  return (Object.hasOwn(codeOfStatus, status) ? codeOfStatus[status] : undefined) ?? 'auth.token-rejected';
}
