import type { Mailbox } from '../../core/mailboxes/model.ts';
import type {
  NoSecretReason,
  SecretAnswer,
  SecretRequest,
  SecretSource,
} from '../../core/secrets/secret-source.ts';
import { approve, credentialName, decide, type Question } from './approval.ts';
import type { CredentialMemory } from './credential-memory.ts';
import type { HeldSecret } from './held-secret.ts';
import type { PasswordStore } from './password-store.ts';
import type { RefusalMemory } from './refusal-memory.ts';
import { namedHosts, secretName } from './secret-name.ts';
import type { SecretQuestions } from './secret-questions.ts';
import { TypedPasswords } from './typed-passwords.ts';
import type { VariableApprovals } from './variable-approvals.ts';

/**
 * Who can be asked. `person`: everything. `code`: the command was called with an address, so only what keeps a secret
 * from going astray. `many`: nothing, and what would have to be asked is left out; `many-agreed`: likewise, but the person
 * has agreed at the start that variables are sent for the first time.
 */
export type Audience = 'person' | 'code' | 'many' | 'many-agreed';

/** Who is asked what. */
const asked: Readonly<Record<Question['kind'], readonly Audience[]>> = {
  changed: ['person', 'code'],
  'other-credential': ['person', 'code'],
  guessed: ['person'],
  unused: ['person'],
};
/** In whose runs a variable is sent for the first time without a question. */
const sendsUnused: readonly Audience[] = ['code', 'many-agreed'];

export interface EditorSecretsParts {
  readonly passwords: PasswordStore;
  readonly approvals: VariableApprovals;
  readonly credentials: CredentialMemory;
  readonly refusals: RefusalMemory;
  readonly questions: Pick<SecretQuestions, 'password' | 'maySend' | 'afterRefusal' | 'mayStore'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Hosts that the files name beside a variable of the environment. */
  readonly variableHosts: (variable: string) => readonly string[];
  readonly mailbox: (address: string) => Mailbox | undefined;
  readonly audience: Audience;
}

/** The secrets of one run in the editor: from its secret storage, from the environment, or typed by a person. */
export class EditorSecrets implements SecretSource {
  readonly #parts: EditorSecretsParts;
  readonly #typed: TypedPasswords;
  /** What was sent, until it is known how it went; by request. */
  readonly #sent = new Map<string, { name: string | undefined; value: string }>();
  /** The legs of a mailbox share a secret, and so also the question for it: one after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();
  readonly #offered = new Set<string>();
  /** Passwords that the person did not want to give in this run, and credentials of a mailbox not to send. */
  readonly #declined = new Set<string>();
  /** Credentials of a mailbox that the person allowed in this run. */
  readonly #agreed = new Set<string>();

  constructor(parts: EditorSecretsParts) {
    this.#parts = parts;
    this.#typed = new TypedPasswords(parts.passwords);
  }

  async obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    const turn = nameOf(request, this.#parts);
    const answer = (this.#turns.get(turn) ?? Promise.resolve()).then(() => this.#obtain(request, signal));
    this.#turns.set(
      turn,
      answer.catch(() => undefined),
    );
    return untilAborted(answer, signal);
  }

  async settle(request: SecretRequest, outcome: 'accepted' | 'refused'): Promise<void> {
    const key = keyOf(request);
    const sent = this.#sent.get(key);
    this.#sent.delete(key);
    if (!sent) return;
    if (outcome === 'refused') return this.#parts.refusals.remember(request, sent.value);
    await this.#parts.refusals.forget(request, sent.value);
    const { name } = sent;
    if (name === undefined || this.#offered.has(name) || !this.#typed.get(name, [])) return;
    this.#offered.add(name);
    void this.#parts.questions
      .mayStore(request.address)
      .then((store) => (store ? this.#typed.keep(name) : undefined));
  }

  async #obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    const kind = request.credential?.kind ?? 'editor';
    if (kind !== 'env' && kind !== 'editor')
      return withheld('skip.not-configured', { reason: 'credential-kind', credential: kind });
    let held = await this.#hold(request, signal);
    if ('code' in held) return held;
    if (await this.#parts.refusals.wasRefused(request, held.value)) {
      if (this.#parts.audience !== 'person') return withheld('skip.refusals', { host: request.host });
      const answer = await this.#parts.questions.afterRefusal(request, held.replaceable, signal);
      if (answer === 'skip') return withheld('skip.refusals', { host: request.host });
      if (answer === 'other') {
        held = await this.#ask(request, held, signal);
        if ('code' in held) return held;
      }
    }
    const reason = await this.#withhold(request, held, signal);
    if (reason) return reason;
    this.#sent.set(keyOf(request), {
      name: kind === 'editor' ? nameOf(request, this.#parts) : undefined,
      value: held.value,
    });
    return { kind: 'secret', value: held.value };
  }

  /** Promise 2: why the secret may not go to this user name, host and port; undefined where it may. */
  async #withhold(
    request: SecretRequest,
    held: HeldSecret,
    signal: AbortSignal,
  ): Promise<NoSecretReason | undefined> {
    const { credentials } = this.#parts;
    const before = this.#agreed.has(credentialOf(request)) ? undefined : credentials.before(request);
    const decision = decide(held.approval, request, before);
    if (decision.kind !== 'approved') {
      if (decision.kind !== 'first' && !(await this.#maySend(request, held, decision, signal))) {
        const reason = decision.kind === 'guessed' ? 'guessed-host' : 'binding-changed';
        return withheld('skip.not-configured', { reason, host: request.host });
      }
      await held.keep(approve(held.approval, request, held.hosts));
    }
    await credentials.remember(request);
    return undefined;
  }

  async #maySend(
    request: SecretRequest,
    { hosts }: HeldSecret,
    question: Question,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { audience, questions } = this.#parts;
    const { kind } = question;
    if (kind === 'unused' && sendsUnused.includes(audience)) return true;
    const credential = credentialOf(request);
    if (!asked[kind].includes(audience) || this.#declined.has(credential)) return false;
    const may = await questions.maySend(request, question, hosts, signal);
    // Both legs of a mailbox take the same variable: one question answers for both.
    if (kind === 'unused' || kind === 'other-credential')
      (may ? this.#agreed : this.#declined).add(credential);
    return may;
  }

  async #hold(request: SecretRequest, signal: AbortSignal): Promise<HeldSecret | NoSecretReason> {
    const { environment, approvals, passwords, audience, mailbox } = this.#parts;
    if (request.credential?.kind === 'env') {
      const { name } = request.credential;
      const value = environment[name];
      if (value === undefined || value === '') return missing({ reason: 'variable-unset', variable: name });
      return {
        value,
        approval: approvals.get(name),
        hosts: this.#parts.variableHosts(name),
        replaceable: false,
        keep: (approval) => approvals.set(name, approval),
      };
    }
    if (request.auth === 'oauth2') return missing({ auth: 'oauth2' });
    const name = nameOf(request, this.#parts);
    const known = mailbox(request.address);
    const hosts = known ? namedHosts(known, request.side) : [];
    const typed = this.#typed.get(name, hosts);
    if (typed) return typed;
    const stored = await passwords.get(name);
    if (stored)
      return {
        ...stored,
        hosts,
        replaceable: true,
        keep: (approval) => passwords.set(name, { value: stored.value, approval }),
      };
    return audience === 'person' && !this.#declined.has(name)
      ? this.#ask(request, undefined, signal)
      : missing({ reason: 'not-stored' });
  }

  async #ask(
    request: SecretRequest,
    instead: HeldSecret | undefined,
    signal: AbortSignal,
  ): Promise<HeldSecret | NoSecretReason> {
    const typed = await this.#parts.questions.password(request, signal);
    const name = nameOf(request, this.#parts);
    if (typed === undefined) {
      this.#declined.add(name);
      return missing({ reason: 'not-stored' });
    }
    const known = this.#parts.mailbox(request.address);
    const hosts = known ? namedHosts(known, request.side) : [];
    // The question named user, host and port: typing the password is the person's word for them.
    this.#typed.add(name, typed, approve(instead?.approval, request, hosts));
    return this.#typed.get(name, hosts) ?? missing({ reason: 'not-stored' });
  }
}

function nameOf(request: SecretRequest, { mailbox }: EditorSecretsParts): string {
  if (request.credential?.kind === 'env') return `env:${request.credential.name}`;
  const known = mailbox(request.address);
  return known
    ? secretName(known, request.side, request.leg)
    : `password ${request.side} ${request.address.toLowerCase()}`;
}

/** A credential as one mailbox uses it. */
function credentialOf(request: SecretRequest): string {
  return `${request.address} ${credentialName(request)}`;
}

function keyOf({ address, side, leg, username, host, port }: SecretRequest): string {
  return JSON.stringify([address, side, leg, username, host, port]);
}

function missing(detail: Record<string, string>): NoSecretReason {
  return { kind: 'missing', code: 'auth.no-credential', detail };
}

function withheld(
  code: Extract<NoSecretReason, { kind: 'withheld' }>['code'],
  detail: Record<string, string>,
): NoSecretReason {
  return { kind: 'withheld', code, detail };
}

/** A question that is still open does not hold up a cancelled run. */
function untilAborted(answer: Promise<SecretAnswer>, signal: AbortSignal): Promise<SecretAnswer> {
  const cancelled = withheld('skip.cancelled', {});
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(cancelled);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
