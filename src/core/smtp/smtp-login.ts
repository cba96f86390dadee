import { Fault } from '../dialogue/fault.ts';
import { shorten } from '../dialogue/shorten.ts';
import type { AuthMethod } from '../mailboxes/model.ts';
import { outcomeOf, type Outcome } from '../probes/outcome.ts';
import type { StepDetail } from '../report/report.ts';
import type { SecretForLogin } from '../secrets/secret-source.ts';
import { authenticate } from './smtp-authenticate.ts';
import type { SmtpConversation } from './smtp-conversation.ts';
import { chooseSmtpMechanism } from './smtp-mechanism.ts';
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
  readonly explain: (refusal: SmtpRefusal) => Outcome;
}

export interface SmtpLogin {
  readonly outcome: Outcome;
  /** Whether the secret was sent, and what became of it. */
  readonly attempt: 'none' | 'accepted' | 'refused' | 'unanswered';
}

/** Authenticates once and takes leave; no MAIL FROM is ever sent (promise 5). */
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
  const answer = await authenticate(conversation, { ...request, mechanism, secret: secret.value });
  const tried = { ...detail, mechanism };
  if (answer instanceof Fault) return { outcome: outcomeOf(answer, tried), attempt: 'unanswered' };
  conversation.quit();
  if (answer.reply.code === 235)
    return { outcome: { code: 'ok', args: {}, detail: tried }, attempt: 'accepted' };
  const outcome = request.explain({ moment: 'smtp.auth', greeting: greeting.text, ...answer });
  return { outcome: { ...outcome, detail: { ...tried, ...outcome.detail } }, attempt: 'refused' };
}
