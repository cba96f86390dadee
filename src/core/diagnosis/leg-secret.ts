import { createHash } from 'node:crypto';
import { makeRedactor } from '../secrets/redact.ts';
import { base64 } from '../secrets/sasl.ts';
import type { Deadline } from '../dialogue/deadline.ts';
import { Fault } from '../dialogue/fault.ts';
import type {
  NoSecretReason,
  SecretAnswer,
  SecretForLogin,
  SecretRequest,
  SettledSecretAnswer,
} from '../secrets/secret-source.ts';
import type { Code } from '../report/codes.ts';
import type { Side } from '../report/report.ts';
import { socketAddress } from '../report/shell/mail-commands.ts';
import type { DiagnosisContext } from './context.ts';
import type { Candidate, LegPlan } from './leg-plan.ts';

/** One secret that was given out, until it is known what became of it. */
interface Given {
  readonly value: string;
  readonly login: string;
}

/**
 * The secret of one leg: asked for before the leg's clock starts, given out at most once, and settled at the end. An access token
 * that was refused may be followed by one that is fetched anew, once (promise 3).
 */
export class LegSecret {
  readonly #context: DiagnosisContext;
  readonly #request: SecretRequest;
  readonly #answer: SecretAnswer;
  readonly #server: string;
  /** All that must not be seen in any text. */
  readonly #values: string[] = [];
  #redactor: (text: string) => string = (text) => text;
  #given: Given | undefined;
  /** What was given out last came after a token that the server had refused. */
  #isReplacement = false;

  private constructor(context: DiagnosisContext, request: SecretRequest, answer: SecretAnswer) {
    this.#context = context;
    this.#request = request;
    this.#answer = answer;
    this.#server = socketAddress(request.host, request.port);
    if (answer.kind === 'secret') this.#hide(answer.value);
  }

  /** Asks the source of secrets, which may ask a person. */
  static async obtain(
    plan: LegPlan,
    mailbox: { readonly address: string; readonly side: Side; readonly providerId?: string | undefined },
    context: DiagnosisContext,
    signal: AbortSignal,
  ): Promise<LegSecret> {
    const [{ host, port }] = plan.candidates;
    const { leg, username, auth, credential, oauth, hostFrom } = plan;
    const request = { ...mailbox, leg, host, port, username, auth, credential, oauth, hostFrom };
    return new LegSecret(context, request, await context.secrets.obtain(request, signal));
  }

  /** Takes the secret out of a text, also as it looks inside a SASL exchange. */
  readonly redact = (text: string): string => this.#redactor(text);

  /**
   * The secret, for the one attempt of this leg; or why it stays here. Of several guessed places only the one that was
   * asked about may have it (promise 2), whichever was reached. `remoteAddress` is the peer's IP address.
   */
  async give(reached: Candidate, remoteAddress: string, deadline: Deadline): Promise<SecretForLogin> {
    const { host, port, leg } = this.#request;
    const answer = await this.#settled(deadline);
    if (answer instanceof Fault) return refusalOf(answer);
    if (answer.kind !== 'secret') return reasonOf(answer);
    if (reached.host !== host || reached.port !== port)
      return { code: 'skip.not-configured', args: { reason: 'guessed-host', leg, host: reached.host } };
    if (reached.security === 'none' && !isLoopback(remoteAddress))
      return { code: 'auth.cleartext-refused', args: {} };
    return this.#permitted(answer.value, deadline);
  }

  /**
   * Another access token, after the server refused the first with `code`; undefined where there is none, or where the refusal was
   * about something that no token changes. Never for a password.
   */
  async renew(code: Code, deadline: Deadline): Promise<SecretForLogin | undefined> {
    const { secrets, refusals } = this.#context;
    const refused = this.#given;
    if (this.#request.auth !== 'oauth2' || !aboutTheToken.has(code) || !secrets.renew || !refused)
      return undefined;
    const answer = await settledBy(deadline, secrets.renew(this.#request, deadline.signal));
    if (answer === undefined) return undefined;
    if (answer instanceof Fault) return refusalOf(answer);
    if (answer.kind !== 'secret') return reasonOf(answer);
    if (answer.value === refused.value) return undefined;
    refusals.doubted(this.#server, refused.login);
    this.#given = undefined;
    this.#hide(answer.value);
    const another = await this.#permitted(answer.value, deadline);
    if ('value' in another) this.#isReplacement = true;
    else refusals.replaced(this.#server, false);
    return another;
  }

  /**
   * Says how the attempt went, where there was one; `code` is what it ended in. A refusal that will pass says nothing against the secret;
   * nor does a server that hangs up, once it has accepted the same login in this run: a long copy logs in again after each cut.
   */
  async settle(attempt: 'none' | 'accepted' | 'refused' | 'unanswered', code: Code): Promise<void> {
    if (this.#given === undefined) return;
    const { refusals } = this.#context;
    const { login } = this.#given;
    const hungUp = attempt === 'unanswered' && (code === 'net.closed' || code === 'net.reset');
    const isProven = refusals.isProven(login);
    refusals.ended(
      this.#server,
      login,
      attempt === 'refused' ? !(isProven && passing.has(code)) : hungUp && !isProven,
    );
    if (attempt === 'accepted') refusals.prove(login);
    if (this.#isReplacement) refusals.replaced(this.#server, attempt === 'accepted');
    if (attempt === 'accepted' || (attempt === 'refused' && !passing.has(code)))
      await this.#context.secrets.settle(this.#request, attempt);
  }

  /** The answer, waited for where it is a token that is still being fetched. */
  async #settled(deadline: Deadline): Promise<SettledSecretAnswer | Fault> {
    const answer = this.#answer;
    if (answer.kind !== 'coming') return answer;
    const settled = await settledBy(deadline, answer.answer);
    if (!(settled instanceof Fault) && settled.kind === 'secret') this.#hide(settled.value);
    return settled;
  }

  async #permitted(value: string, deadline: Deadline): Promise<SecretForLogin> {
    // No server takes them, and NUL would end the secret early (RFC 4616 §2).
    if (/\p{Cc}/u.test(value)) return { code: 'auth.no-credential', args: { reason: 'unusable-characters' } };
    const { refusals } = this.#context;
    const login = this.#login(value);
    const may = await deadline.outside(() => refusals.mayTry(this.#server, login, deadline.signal));
    if (may === 'aborted') return refusalOf(deadline.fault('net.timeout'));
    if (may === 'server-limit') return { code: 'skip.refusals', args: { limit: refusals.limit } };
    if (may === 'login-refused') return { code: 'skip.refusals', args: { reason: 'same-login' } };
    this.#given = { value, login };
    return { value };
  }

  #hide(value: string): void {
    this.#values.push(value, base64(`\0${this.#request.username}\0${value}`));
    this.#redactor = makeRedactor(this.#values);
  }

  /** The user name and the secret at this server, so that the same login is known again without being kept. */
  #login(secret: string): string {
    const { username } = this.#request;
    return createHash('sha256')
      .update(JSON.stringify([this.#server.toLowerCase(), username, secret]))
      .digest('base64');
  }
}

/** Refusals that another token may be spared: what servers say of one that ran out, or without a reason. */
const aboutTheToken: ReadonlySet<Code> = new Set([
  'auth.token-rejected',
  'auth.sign-in-required',
  'auth.unexplained',
  'auth.bad-credentials',
] as const);

/**
 * Waits for a token with the leg's clock stopped: fetching it has a time limit of its own, and a slow authorization server must not look
 * like a slow mail server. A person's cancel ends the wait; the refresh goes on, and its fruit is kept for the next.
 */
async function settledBy<T>(deadline: Deadline, promise: Promise<T>): Promise<T | Fault> {
  const { signal } = deadline;
  if (signal.aborted) return deadline.fault('net.timeout');
  let abort: () => void = () => undefined;
  const aborted = new Promise<Fault>((resolve) => {
    abort = () => resolve(deadline.fault('net.timeout'));
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await deadline.outside(() => Promise.race([promise, aborted]));
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

function reasonOf(answer: NoSecretReason): SecretForLogin {
  const reply = answer.kind === 'failed' ? answer.reply : undefined;
  return { code: answer.code, args: answer.detail, ...(reply !== undefined && { reply }) };
}

function refusalOf({ code, args }: Fault): SecretForLogin {
  return { code, args };
}

/** Refusals about the server's load or the account's limits, not about who logs in. */
const passing: ReadonlySet<Code> = new Set([
  'auth.temporary',
  'auth.rate-limited',
  'auth.too-many-connections',
  'auth.over-quota',
  'smtp.throttled',
  'imap.bye',
] as const);

/** 127.0.0.0/8 and ::1 (RFC 1122 §3.2.1.3, RFC 4291 §2.5.3), also in IPv4-mapped form. */
function isLoopback(address: string): boolean {
  return address === '::1' || /^(?:::ffff:)?127\./.test(address);
}
