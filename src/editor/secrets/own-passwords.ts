import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { NoSecretReason, SecretRequest } from '../../core/secrets/secret-source.ts';
import { approve } from './approval.ts';
import type { Audience } from './audience.ts';
import type { HeldSecret } from './held-secret.ts';
import { namedPlaces } from './named-place.ts';
import { missing } from './no-secret.ts';
import type { PasswordStore } from './password-store.ts';
import { secretName } from './secret-name.ts';
import type { SecretQuestions } from './secret-questions.ts';
import { TypedPasswords } from './typed-passwords.ts';
import { usesOf, writtenOf, type Use } from './written-places.ts';

export interface OwnPasswordsParts {
  readonly passwords: PasswordStore;
  readonly questions: Pick<SecretQuestions, 'password' | 'mayStore'>;
  readonly mailbox: (request: Pick<SecretRequest, 'address' | 'side'>) => Mailbox | undefined;
  readonly audience: Audience;
}

/** The passwords of `credential: editor` in one run: from the editor's secret storage, or typed by a person. */
export class OwnPasswords {
  readonly #parts: OwnPasswordsParts;
  readonly #typed: TypedPasswords;
  readonly #offered = new Set<string>();
  /** Passwords that the person did not want to give in this run. */
  readonly #declined = new Set<string>();

  constructor(parts: OwnPasswordsParts) {
    this.#parts = parts;
    this.#typed = new TypedPasswords(parts.passwords);
  }

  /** The name of a request's password in the secret storage. */
  nameOf(request: SecretRequest): string {
    const { address, side, leg } = request;
    const known = this.#parts.mailbox(request);
    return known ? secretName(known, side, leg) : `password ${side} ${address.toLowerCase()}`;
  }

  async hold(request: SecretRequest, signal: AbortSignal): Promise<HeldSecret | NoSecretReason> {
    const { passwords, audience } = this.#parts;
    const name = this.nameOf(request);
    const typed = this.#typed.get(name);
    if (typed) return typed;
    const stored = await passwords.get(name);
    if (stored)
      return {
        ...stored,
        replaceable: true,
        keep: (approval) => passwords.set(name, { value: stored.value, approval }),
      };
    return audience === 'person' && !this.#declined.has(name)
      ? this.ask(request, undefined, signal)
      : missing({ reason: 'not-stored' });
  }

  /** A password that the person types, in place of another where there is one. */
  async ask(
    request: SecretRequest,
    instead: HeldSecret | undefined,
    signal: AbortSignal,
  ): Promise<HeldSecret | NoSecretReason> {
    const name = this.nameOf(request);
    const shared = this.#sharing(request, name);
    const typed = await this.#parts.questions.password(request, namedPlaces(shared, request), signal);
    if (typed === undefined) {
      this.#declined.add(name);
      return missing({ reason: 'not-stored' });
    }
    // The question named user, host and port: typing the password is the person's word for them.
    this.#typed.add(name, typed, approve(instead?.approval, request, writtenOf(shared)));
    return this.#typed.get(name) ?? missing({ reason: 'not-stored' });
  }

  /** Offers to store a password that was typed and accepted; asked once, and without holding anything up. */
  accepted(request: SecretRequest): void {
    const name = this.nameOf(request);
    if (this.#offered.has(name) || !this.#typed.get(name)) return;
    this.#offered.add(name);
    void this.#parts.questions
      .mayStore(request.address)
      .then((store) => (store ? this.#typed.keep(name) : undefined));
  }

  /** The legs that log in with the same password. */
  #sharing(request: SecretRequest, name: string): readonly Use[] {
    const known = this.#parts.mailbox(request);
    const { side } = request;
    return known ? usesOf(known, side).filter((use) => secretName(known, side, use.leg) === name) : [];
  }
}
