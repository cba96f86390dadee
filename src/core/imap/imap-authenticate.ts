import { Fault } from '../dialogue/fault.ts';
import { oauthBearerResponse, oauthErrorIn, plainResponse, xoauth2Response } from '../secrets/sasl.ts';
import type { Completion, ImapConversation } from './imap-conversation.ts';
import type { ImapMechanism } from './imap-mechanism.ts';
import { quoted } from './quoted-string.ts';

export interface ImapCredentials {
  readonly mechanism: ImapMechanism;
  readonly username: string;
  readonly secret: string;
  readonly host: string;
  readonly port: number;
}

/** The answer to a login, with the decoded challenge of a refused token. */
export interface ImapAuthentication extends Completion {
  readonly oauthError?: Readonly<Record<string, string>>;
  /** Tags of the commands that were sent in the same go. */
  readonly following: readonly string[];
}

const hidden = '••••••';
/** No mechanism here asks more often; a server that goes on is not answered. */
const mostChallenges = 3;

/**
 * Sends the one login of a probe and reads to its completion. `following` commands go out in the same go behind LOGIN, which
 * has no continuation, so that nothing that follows can be taken for a part of it.
 */
export async function authenticate(
  conversation: ImapConversation,
  credentials: ImapCredentials,
  capabilities: readonly string[],
  following: readonly string[],
): Promise<ImapAuthentication | Fault> {
  const { mechanism, username, secret } = credentials;
  if (mechanism === 'LOGIN') {
    const login = {
      text: `LOGIN ${quoted(username)} ${quoted(secret)}`,
      shown: `LOGIN ${quoted(username)} ${hidden}`,
    };
    const [tag = '', ...tags] = conversation.send(login, ...following);
    const completion = await conversation.completion(tag);
    if (completion instanceof Fault) return completion;
    return 'continuation' in completion
      ? conversation.unexpected(completion.continuation)
      : { ...completion, following: tags };
  }
  // RFC 4959: the initial response goes along only where the server says SASL-IR.
  const withResponse = capabilities.includes('SASL-IR');
  const [tag = ''] = conversation.send({
    text: `AUTHENTICATE ${mechanism}${withResponse ? ` ${initialResponse(credentials)}` : ''}`,
    shown: `AUTHENTICATE ${mechanism}${withResponse ? ` ${hidden}` : ''}`,
  });
  return answerChallenges(conversation, credentials, tag, withResponse);
}

async function answerChallenges(
  conversation: ImapConversation,
  credentials: ImapCredentials,
  tag: string,
  responseSent: boolean,
): Promise<ImapAuthentication | Fault> {
  let oauthError: Record<string, string> | undefined;
  for (let challenge = 0; challenge <= mostChallenges; challenge += 1) {
    const completion = await conversation.completion(tag);
    if (completion instanceof Fault) return completion;
    if ('tagged' in completion) return { ...completion, following: [], ...(oauthError && { oauthError }) };
    if (challenge === 0 && !responseSent) conversation.continue(initialResponse(credentials), hidden);
    else {
      oauthError ??= oauthErrorIn(completion.continuation);
      conversation.continue(dismissal[credentials.mechanism], dismissal[credentials.mechanism]);
    }
  }
  return conversation.unexpected('');
}

/** What ends an exchange that the server has already refused: RFC 7628 §3.2.3, XOAUTH2's empty line, RFC 9051 §6.2.2. */
const dismissal: Readonly<Record<ImapMechanism, string>> = {
  OAUTHBEARER: 'AQ==',
  XOAUTH2: '',
  PLAIN: '*',
  LOGIN: '*',
};

function initialResponse({ mechanism, username, secret, host, port }: ImapCredentials): string {
  if (mechanism === 'XOAUTH2') return xoauth2Response(username, secret);
  if (mechanism === 'OAUTHBEARER') return oauthBearerResponse(username, secret, host, port);
  return plainResponse(username, secret);
}
