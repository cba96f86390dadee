import { Fault } from '../dialogue/fault.ts';
import type { AuthMethod } from '../mailboxes/model.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { Code } from '../report/codes.ts';
import type { StepDetail } from '../report/report.ts';
import type { SecretForLogin } from '../secrets/secret-source.ts';
import { secondAttempt } from '../probes/second-attempt.ts';
import { withoutToken } from '../probes/without-token.ts';
import { authenticate } from './imap-authenticate.ts';
import type { ImapConversation } from './imap-conversation.ts';
import { afterLogin, readExamined } from './imap-examine.ts';
import { chooseImapMechanism, mechanismsIn } from './imap-mechanism.ts';
import type { ImapResponse } from './imap-response.ts';
import { capabilitiesOf, turnsAway } from './imap-starttls.ts';
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
  /** Another access token for one that was refused with that code, once; undefined where there is none or it would not help. */
  readonly renew?: (refusedWith: Code) => Promise<SecretForLogin | undefined>;
  /** Says what a refusal means. */
  readonly explain: (refusal: ImapRefusal) => Outcome;
}

export interface ImapLogin {
  readonly outcome: Outcome;
  /** Whether the secret was sent, and what became of it. */
  readonly attempt: 'none' | 'accepted' | 'refused' | 'unanswered';
  /** Refused, and the connection stands: another attempt could be made on it (RFC 9051 §6.2.2). */
  readonly connected?: boolean;
  /** After a login: reads how EXAMINE INBOX went. */
  readonly examined?: () => Promise<Outcome>;
}

/** Logs in once, by one mechanism (promise 3), with a renewed access token at most once more, and has INBOX examined in the same go. */
export async function logInImap(request: ImapLoginRequest): Promise<ImapLogin> {
  const { conversation, username, auth } = request;
  const greeting = request.greeting ?? (await conversation.greeting());
  if (greeting instanceof Fault) return { outcome: outcomeOf(greeting), attempt: 'none' };
  const heard = { greeting: greeting.text };
  if (turnsAway(greeting))
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
  const following = afterLogin(capabilities);
  const tryWith = (value: string): Promise<ImapLogin> =>
    attempt(request, heard.greeting, following, { ...detail, mechanism }, () => {
      conversation.forgetCapabilities();
      return authenticate(conversation, { ...request, mechanism, secret: value }, capabilities, following);
    });
  const first = await tryWith(secret.value);
  if (!first.connected || !request.renew) return first;
  const renewed = await request.renew(first.outcome.code);
  if (renewed === undefined) return first;
  if ('code' in renewed) return { ...first, outcome: withoutToken(first.outcome, renewed) };
  return secondAttempt(first, await tryWith(renewed.value));
}

async function attempt(
  request: ImapLoginRequest,
  greeting: string,
  following: readonly string[],
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
    return {
      outcome: { ...outcome, detail: { ...detail, ...outcome.detail } },
      attempt: 'refused',
      connected: !(answer instanceof Fault),
    };
  }
  const tags = answer.following.length > 0 ? answer.following : conversation.send(...following);
  const examineTag = tags.at(-1) ?? '';
  await conversation.completion(tags[0] ?? '');
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
