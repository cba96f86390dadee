import { Fault } from '../dialogue/fault.ts';
import type { AuthMethod } from '../mailboxes/model.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { Code } from '../report/codes.ts';
import type { StepDetail } from '../report/report.ts';
import type { SecretForLogin } from '../secrets/secret-source.ts';
import { authenticate } from './imap-authenticate.ts';
import type { ImapConversation } from './imap-conversation.ts';
import { afterLogin, readExamined } from './imap-examine.ts';
import { chooseImapMechanism, mechanismsIn } from './imap-mechanism.ts';
import type { ImapResponse } from './imap-response.ts';
import { capabilitiesOf } from './imap-starttls.ts';
import { isQuotable } from './quoted-string.ts';

/** A refusal that has to be understood. */
export interface ImapRefusal {
  readonly moment: 'imap.greeting' | 'imap.login' | 'imap.select';
  readonly response: ImapResponse;
  readonly greeting: string;
  readonly oauthError?: Readonly<Record<string, string>>;
}

export interface ImapLoginRequest {
  readonly conversation: ImapConversation;
  /** The greeting heard before STARTTLS; without it, it is read now. */
  readonly greeting: ImapResponse | undefined;
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly auth: AuthMethod;
  /** Called once, and only when the server has a way to take the secret. */
  readonly secret: () => Promise<SecretForLogin>;
  /** Says what a refusal means. */
  readonly explain: (refusal: ImapRefusal) => Outcome;
}

export interface ImapLogin {
  readonly outcome: Outcome;
  /** Whether the secret was sent, and what became of it. */
  readonly attempt: 'none' | 'accepted' | 'refused' | 'unanswered';
  /** After a login: reads how EXAMINE INBOX went. */
  readonly examined?: () => Promise<Outcome>;
}

/** Logs in once, by one mechanism (promise 3), and has INBOX examined in the same go. */
export async function logInImap(request: ImapLoginRequest): Promise<ImapLogin> {
  const { conversation, username, auth } = request;
  const greeting = request.greeting ?? (await conversation.greeting());
  if (greeting instanceof Fault) return { outcome: outcomeOf(greeting), attempt: 'none' };
  const heard = { greeting: greeting.text };
  if (greeting.status === 'BYE')
    return {
      outcome: request.explain({ moment: 'imap.greeting', response: greeting, ...heard }),
      attempt: 'none',
    };
  const capabilities = await capabilitiesOf(conversation);
  const detail: StepDetail = { greeting: conversation.quote(greeting.text), username, auth };
  if (capabilities instanceof Fault) return { outcome: outcomeOf(capabilities, detail), attempt: 'none' };
  detail['capabilitiesBefore'] = capabilities;
  const notOffered = (code: Code): ImapLogin => ({
    outcome: { code, args: { mechanisms: mechanismsIn(capabilities).join(', ') }, detail },
    attempt: 'none',
  });
  const possible = chooseImapMechanism(capabilities, auth, isQuotable(username));
  if (typeof possible === 'object') return notOffered(possible.code);
  const secret = await request.secret();
  if ('code' in secret)
    return { outcome: { ...secret, detail: { ...detail, ...secret.args } }, attempt: 'none' };
  const mechanism = chooseImapMechanism(capabilities, auth, isQuotable(username + secret.value));
  if (typeof mechanism === 'object') return notOffered(mechanism.code);
  return attempt(request, heard.greeting, { ...detail, mechanism }, () => {
    conversation.forgetCapabilities();
    return authenticate(
      conversation,
      { ...request, mechanism, secret: secret.value },
      capabilities,
      afterLogin,
    );
  });
}

async function attempt(
  request: ImapLoginRequest,
  greeting: string,
  detail: StepDetail,
  logIn: () => ReturnType<typeof authenticate>,
): Promise<ImapLogin> {
  const { conversation } = request;
  const answer = await logIn();
  if (answer instanceof Fault && answer.code !== 'imap.bye')
    return { outcome: outcomeOf(answer, detail), attempt: 'unanswered' };
  const response = answer instanceof Fault ? byeOf(answer) : answer.tagged;
  if (answer instanceof Fault || response.status !== 'OK') {
    const oauthError = answer instanceof Fault ? undefined : answer.oauthError;
    const outcome = request.explain({
      moment: 'imap.login',
      response,
      greeting,
      ...(oauthError && { oauthError }),
    });
    return { outcome: { ...outcome, detail: { ...detail, ...outcome.detail } }, attempt: 'refused' };
  }
  const [capabilityTag = '', examineTag = ''] =
    answer.following.length > 0 ? answer.following : conversation.send(...afterLogin);
  await conversation.completion(capabilityTag);
  const after = conversation.knownCapabilities();
  return {
    outcome: {
      code: 'ok',
      args: {},
      detail: {
        ...detail,
        ...(after && { capabilitiesAfter: conversation.quote(after.join(' ')).split(' ') }),
      },
    },
    attempt: 'accepted',
    examined: () =>
      readExamined(conversation, examineTag, (refused) =>
        request.explain({ moment: 'imap.select', response: refused, greeting }),
      ),
  };
}

/** A server that hung up on the login, but said why. */
function byeOf(fault: Fault): ImapResponse {
  const text = fault.reply ?? 'BYE';
  return { tag: '*', status: 'BYE', text, rest: text.replace(/^BYE ?/i, '') };
}
