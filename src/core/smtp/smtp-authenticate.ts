import { Fault } from '../dialogue/fault.ts';
import {
  base64,
  oauthBearerResponse,
  oauthErrorIn,
  plainResponse,
  xoauth2Response,
} from '../secrets/sasl.ts';
import type { SmtpConversation } from './smtp-conversation.ts';
import type { SmtpMechanism } from './smtp-mechanism.ts';
import type { SmtpReply } from './smtp-reply.ts';

export interface SmtpCredentials {
  readonly mechanism: SmtpMechanism;
  readonly username: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
}

const hidden = '••••••';
const mostChallenges = 3;
/** RFC 5321 §4.5.3.1.4: octets of a command line, its CRLF not counted. */
const longestCommand = 510;

/** Sends the one AUTH of a probe (RFC 4954 §4) and reads to its final reply. */
export async function authenticate(
  conversation: SmtpConversation,
  credentials: SmtpCredentials,
): Promise<{ readonly reply: SmtpReply; readonly oauthError?: Readonly<Record<string, string>> } | Fault> {
  const { mechanism } = credentials;
  const answers = answersOf(credentials);
  // RFC 4954 §4: a response that does not fit on a command line waits for the server's challenge.
  const fits = `AUTH ${mechanism} ${answers[0] ?? ''}`.length <= longestCommand;
  const initial = mechanism === 'LOGIN' || !fits ? undefined : answers.shift();
  let reply = await conversation.command(
    initial === undefined ? `AUTH ${mechanism}` : `AUTH ${mechanism} ${initial}`,
    initial === undefined ? `AUTH ${mechanism}` : `AUTH ${mechanism} ${hidden}`,
  );
  let oauthError: Readonly<Record<string, string>> | undefined;
  for (let challenge = 0; challenge < mostChallenges; challenge += 1) {
    if (reply instanceof Fault) return reply;
    if (reply.code !== 334) break;
    const answer = answers.shift();
    if (answer === undefined) oauthError ??= oauthErrorIn(reply.lines[0] ?? '');
    const dismissed = dismissal[mechanism];
    reply = await conversation.command(answer ?? dismissed, answer === undefined ? dismissed : hidden);
  }
  if (reply instanceof Fault) return reply;
  return { reply, ...(oauthError && { oauthError }) };
}

/** What the client says in turn; LOGIN has no initial response in its only description (draft-murchison-sasl-login). */
function answersOf({ mechanism, username, secret, host, port }: SmtpCredentials): string[] {
  if (mechanism === 'LOGIN') return [base64(username), base64(secret)];
  if (mechanism === 'XOAUTH2') return [xoauth2Response(username, secret)];
  if (mechanism === 'OAUTHBEARER') return [oauthBearerResponse(username, secret, host, port)];
  return [plainResponse(username, secret)];
}

/** What ends an exchange that the server has already refused. */
const dismissal: Readonly<Record<SmtpMechanism, string>> = {
  OAUTHBEARER: 'AQ==',
  XOAUTH2: '',
  PLAIN: '*',
  LOGIN: '*',
};
