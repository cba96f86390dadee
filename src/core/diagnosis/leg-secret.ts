import { createHash } from 'node:crypto';
import { makeRedactor } from '../secrets/redact.ts';
import { base64 } from '../secrets/sasl.ts';
import type { Deadline } from '../dialogue/deadline.ts';
import type { SecretAnswer, SecretForLogin, SecretRequest } from '../secrets/secret-source.ts';
import type { Code } from '../report/codes.ts';
import type { Side } from '../report/report.ts';
import { socketAddress } from '../report/shell/mail-commands.ts';
import type { DiagnosisContext } from './context.ts';
import type { Candidate, LegPlan } from './leg-plan.ts';

/** The secret of one leg: asked for before the leg's clock starts, given out at most once, and settled at the end. */
export class LegSecret {
  readonly #context: DiagnosisContext;
  readonly #request: SecretRequest;
  readonly #answer: SecretAnswer;
  readonly #server: string;
  #given: string | undefined;

  private constructor(context: DiagnosisContext, request: SecretRequest, answer: SecretAnswer) {
    this.#context = context;
    this.#request = request;
    this.#answer = answer;
    this.#server = socketAddress(request.host, request.port);
  }

  /** Asks the source of secrets, which may ask a person. */
  static async obtain(
    plan: LegPlan,
    mailbox: { readonly address: string; readonly side: Side },
    context: DiagnosisContext,
    signal: AbortSignal,
  ): Promise<LegSecret> {
    const [{ host, port }] = plan.candidates;
    const { leg, username, auth, credential, hostFrom } = plan;
    const request = { ...mailbox, leg, host, port, username, auth, credential, hostFrom };
    return new LegSecret(context, request, await context.secrets.obtain(request, signal));
  }

  /** Takes the secret out of a text, also as it looks inside a SASL exchange. */
  get redact(): (text: string) => string {
    if (this.#answer.kind !== 'secret') return (text) => text;
    const { value } = this.#answer;
    return makeRedactor([value, base64(`\0${this.#request.username}\0${value}`)]);
  }

  /**
   * The secret, for the one attempt of this leg; or why it stays here. Of several guessed places only the one that was
   * asked about may have it (promise 2), whichever was reached. `remoteAddress` is the peer's IP address.
   */
  async give(reached: Candidate, remoteAddress: string, deadline: Deadline): Promise<SecretForLogin> {
    const answer = this.#answer;
    if (answer.kind !== 'secret') return { code: answer.code, args: answer.detail };
    // No server takes them, and NUL would end the secret early (RFC 4616 §2).
    if (/\p{Cc}/u.test(answer.value))
      return { code: 'auth.no-credential', args: { reason: 'unusable-characters' } };
    const { host, port, leg } = this.#request;
    if (reached.host !== host || reached.port !== port)
      return { code: 'skip.not-configured', args: { reason: 'guessed-host', leg, host: reached.host } };
    if (reached.security === 'none' && !isLoopback(remoteAddress))
      return { code: 'auth.cleartext-refused', args: {} };
    const { refusals } = this.#context;
    const may = await deadline.outside(() =>
      refusals.mayTry(this.#server, this.#login(answer.value), deadline.signal),
    );
    if (may === 'aborted') return deadline.fault('net.timeout');
    if (may === 'server-limit') return { code: 'skip.refusals', args: { limit: refusals.limit } };
    if (may === 'login-refused') return { code: 'skip.refusals', args: { reason: 'same-login' } };
    this.#given = answer.value;
    return { value: answer.value };
  }

  /** Says how the attempt went, where there was one; `code` is what it ended in. A refusal that will pass says nothing against the secret. */
  async settle(attempt: 'none' | 'accepted' | 'refused' | 'unanswered', code: Code): Promise<void> {
    if (this.#given === undefined) return;
    const hungUp = attempt === 'unanswered' && (code === 'net.closed' || code === 'net.reset');
    this.#context.refusals.ended(this.#server, this.#login(this.#given), attempt === 'refused' || hungUp);
    if (attempt === 'accepted' || (attempt === 'refused' && !passing.has(code)))
      await this.#context.secrets.settle(this.#request, attempt);
  }

  /** The user name and the secret at this server, so that the same login is known again without being kept. */
  #login(secret: string): string {
    const { username } = this.#request;
    return createHash('sha256')
      .update(JSON.stringify([this.#server.toLowerCase(), username, secret]))
      .digest('base64');
  }
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
