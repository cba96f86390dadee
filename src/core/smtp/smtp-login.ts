import { Fault } from '../dialogue/fault.ts';
import { shorten } from '../dialogue/shorten.ts';
import type { AuthMethod } from '../mailboxes/model.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import { secondAttempt } from '../probes/second-attempt.ts';
import { withoutToken } from '../probes/without-token.ts';
import type { Code } from '../report/codes.ts';
import type { StepDetail } from '../report/report.ts';
import type { SecretForLogin } from '../secrets/secret-source.ts';
import { authenticate } from './smtp-authenticate.ts';
import type { SmtpConversation } from './smtp-conversation.ts';
import { chooseSmtpMechanism, type SmtpMechanism } from './smtp-mechanism.ts';
import type { SmtpReply } from './smtp-reply.ts';
import { introduce, type SmtpRefusal } from './smtp-starttls.ts';

export interface SmtpLoginRequest {
  readonly conversation: SmtpConversation;
  /** The greeting heard before STARTTLS; without it, it is read now. */
  readonly greeting: SmtpReply | undefined;
  readonly clientName: string;
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly auth: AuthMethod;
  /** Called once, and only when the server has a way to take the secret. */
  readonly secret: () => Promise<SecretForLogin>;
  /** Another access token for one that was refused with that code, once; undefined where there is none or it would not help. */
  readonly renew?: (refusedWith: Code) => Promise<SecretForLogin | undefined>;
  readonly explain: (refusal: SmtpRefusal) => Outcome;
}

export interface SmtpLogin {
  readonly outcome: Outcome;
  /** Whether the secret was sent, and what became of it. */
  readonly attempt: 'none' | 'accepted' | 'refused' | 'unanswered';
  /** After a login: what the server can do, by keyword. */
  readonly extensions?: ReadonlyMap<string, readonly string[]>;
}

/** Authenticates once; what comes after it, and the leave-taking, is the caller's. */
export async function logInSmtp(request: SmtpLoginRequest): Promise<SmtpLogin> {
  const { conversation, username, auth } = request;
  const introduction = await introduce(conversation, request.clientName, request.greeting);
  if (introduction instanceof Fault) return { outcome: outcomeOf(introduction), attempt: 'none' };
  if ('moment' in introduction) return { outcome: request.explain(introduction), attempt: 'none' };
  const { greeting, extensions } = introduction;
  const mechanisms = extensions.get('AUTH') ?? [];
  const detail: StepDetail = {
    greeting: shorten(greeting.text),
    username,
    auth,
    extensions: [...extensions.keys()],
    mechanisms,
  };
  const mechanism = chooseSmtpMechanism(mechanisms, auth);
  if (mechanism === undefined)
    return {
      outcome: { code: 'smtp.no-auth-offered', args: { mechanisms: mechanisms.join(', ') }, detail },
      attempt: 'none',
    };
  const secret = await request.secret();
  if ('code' in secret)
    return { outcome: { ...secret, detail: { ...detail, ...secret.args } }, attempt: 'none' };
  const first = await attempt(request, mechanism, secret.value, greeting.text, detail);
  const renewed = first.attempt === 'refused' ? await request.renew?.(first.outcome.code) : undefined;
  const last =
    renewed === undefined
      ? first
      : 'code' in renewed
        ? { ...first, outcome: withoutToken(first.outcome, renewed) }
        : secondAttempt(first, await attempt(request, mechanism, renewed.value, greeting.text, detail));
  return last.attempt === 'accepted' ? { ...last, extensions } : last;
}

/** One AUTH; after a refusal another may follow on the same connection (RFC 4954 §4). */
async function attempt(
  request: SmtpLoginRequest,
  mechanism: SmtpMechanism,
  secret: string,
  greeting: string,
  detail: StepDetail,
): Promise<SmtpLogin> {
  const answer = await authenticate(request.conversation, { ...request, mechanism, secret });
  const tried = { ...detail, mechanism };
  if (answer instanceof Fault) return { outcome: outcomeOf(answer, tried), attempt: 'unanswered' };
  if (answer.reply.code === 235)
    return { outcome: { code: 'ok', args: {}, detail: tried }, attempt: 'accepted' };
  const outcome = request.explain({ moment: 'smtp.auth', greeting, ...answer });
  return { outcome: { ...outcome, detail: { ...tried, ...outcome.detail } }, attempt: 'refused' };
}
