import type { Mailbox } from '../../core/mailboxes/model.ts';
import type {
  NoSecretReason,
  SecretAnswer,
  SecretRequest,
  SecretSource,
  SettledSecretAnswer,
} from '../../core/secrets/secret-source.ts';
import { isVaultCredential } from '../../core/secrets/vaults/vault-credential.ts';
import type { Vaults } from '../../core/secrets/vaults/vaults.ts';
import { untilAborted } from '../run/until-aborted.ts';
import type { Audience } from './audience.ts';
import type { CredentialApprovals } from './credential-approvals.ts';
import type { CredentialMemory } from './credential-memory.ts';
import { credentialName } from './credential-name.ts';
import type { HeldSecret } from './held-secret.ts';
import { missing, withheld } from './no-secret.ts';
import { OwnPasswords } from './own-passwords.ts';
import type { PasswordStore } from './password-store.ts';
import type { RefusalMemory } from './refusal-memory.ts';
import type { SecretQuestions } from './secret-questions.ts';
import { SendPermission, type Bound } from './send-permission.ts';
import type { ComingSecret, TokenSource } from './token-source.ts';
import type { Use } from './written-places.ts';

export interface EditorSecretsParts {
  readonly passwords: PasswordStore;
  readonly approvals: CredentialApprovals;
  readonly credentials: CredentialMemory;
  readonly refusals: RefusalMemory;
  readonly questions: Pick<SecretQuestions, 'password' | 'maySend' | 'afterRefusal' | 'mayStore'>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Every leg of the workspace's files that takes a credential, by the name of `credentialName`. */
  readonly usesOfCredential: (name: string) => readonly Use[];
  readonly mailbox: (request: Pick<SecretRequest, 'address' | 'side'>) => Mailbox | undefined;
  readonly audience: Audience;
  /** The vaults of this run; loaded when the first is to be opened. */
  readonly vaults: () => Promise<Pick<Vaults, 'open'>>;
  /** The folder of the file that a mailbox stands in; undefined where it lies on no disk. */
  readonly folder: (request: Pick<SecretRequest, 'address' | 'side'>) => string | undefined;
  /** Without one, no leg with `auth: oauth2` can log in unless a variable holds its token. */
  readonly tokens?: TokenSource | undefined;
}

/** The secrets of one run in the editor, of every kind of credential. */
export class EditorSecrets implements SecretSource {
  readonly #parts: EditorSecretsParts;
  readonly #own: OwnPasswords;
  readonly #permission: SendPermission;
  /** What was sent, until it is known how it went; by request. */
  readonly #sent = new Map<string, string>();
  /** The legs of a mailbox share a secret, and so also the question for it: one after the other. */
  readonly #turns = new Map<string, Promise<unknown>>();

  constructor(parts: EditorSecretsParts) {
    this.#parts = parts;
    this.#own = new OwnPasswords(parts);
    this.#permission = new SendPermission(parts);
  }

  obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    return this.#inTurn(request, signal, () => this.#obtain(request, signal));
  }

  async renew(request: SecretRequest, signal: AbortSignal): Promise<SettledSecretAnswer | undefined> {
    const { tokens } = this.#parts;
    if (!tokens || sourceOf(request) !== 'tokens') return undefined;
    return this.#inTurn(request, signal, async () => {
      const held = await tokens.renew(request, signal);
      return held === undefined || 'code' in held ? held : this.#give(request, held, true, signal);
    });
  }

  async settle(request: SecretRequest, outcome: 'accepted' | 'refused'): Promise<void> {
    const key = keyOf(request);
    const value = this.#sent.get(key);
    this.#sent.delete(key);
    if (value === undefined) return;
    if (outcome === 'refused') return this.#parts.refusals.remember(request, value);
    await this.#parts.refusals.forget(request, value);
    if (sourceOf(request) === 'editor') this.#own.accepted(request);
  }

  async #obtain(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    if (sourceOf(request) === 'vault') return this.#fromVault(request, signal);
    let held = await this.#hold(request, signal);
    if ('code' in held) return held;
    if ('coming' in held) return this.#await(request, held, signal);
    const refused = await this.#refusedBefore(request, held.value, held.replaceable, signal);
    if (refused === 'other') {
      held = await this.#own.ask(request, held, signal);
      if ('code' in held) return held;
    } else if (refused) return refused;
    return this.#give(request, held, sourceOf(request) === 'tokens', signal);
  }

  /** A vault is opened only for a place that its item may go to, since opening may ask a person for the key to all of it. */
  async #fromVault(request: SecretRequest, signal: AbortSignal): Promise<SecretAnswer> {
    const { credential } = request;
    const { approvals, vaults, folder } = this.#parts;
    if (!isVaultCredential(credential)) return missing({ reason: 'none' });
    const name = credentialName(request);
    const reason = await this.#permission.reasonAgainst(
      request,
      {
        approval: approvals.get(name, request),
        keep: (approval) => approvals.set(name, request, approval),
      },
      signal,
    );
    if (reason) return reason;
    const answer = await (await vaults()).open(credential, folder(request), signal);
    if (answer.kind !== 'secret') return answer;
    const refused = await this.#refusedBefore(request, answer.value, false, signal);
    if (refused && refused !== 'other') return refused;
    this.#sent.set(keyOf(request), answer.value);
    return answer;
  }

  /** Promise 3: why a secret that this server refused before is not sent; undefined where it may be, `other` where the person types another. */
  async #refusedBefore(
    request: SecretRequest,
    value: string,
    canType: boolean,
    signal: AbortSignal,
  ): Promise<NoSecretReason | 'other' | undefined> {
    const { refusals, audience, questions } = this.#parts;
    if (!(await refusals.wasRefused(request, value))) return undefined;
    const answer = audience === 'person' ? await questions.afterRefusal(request, canType, signal) : 'skip';
    if (answer === 'skip') return withheld('skip.refusals', { host: request.host });
    return answer === 'other' ? 'other' : undefined;
  }

  async #hold(
    request: SecretRequest,
    signal: AbortSignal,
  ): Promise<HeldSecret | ComingSecret | NoSecretReason> {
    const { tokens } = this.#parts;
    const source = sourceOf(request);
    if (source === 'variable') return this.#variable(request);
    if (source === 'tokens') return tokens ? tokens.obtain(request, signal) : missing({ auth: 'oauth2' });
    return this.#own.hold(request, signal);
  }

  #variable(request: SecretRequest): HeldSecret | NoSecretReason {
    const { environment, approvals } = this.#parts;
    const variable = request.credential?.kind === 'env' ? request.credential.name : '';
    // `constructor` and its like are no variables.
    const value = Object.hasOwn(environment, variable) ? environment[variable] : undefined;
    if (value === undefined || value === '') return missing({ reason: 'variable-unset', variable });
    const name = credentialName(request);
    return {
      value,
      approval: approvals.get(name, request),
      replaceable: false,
      keep: (approval) => approvals.set(name, request, approval),
    };
  }

  /** A token that is still on its way is permitted before it is there. */
  async #await(request: SecretRequest, held: ComingSecret, signal: AbortSignal): Promise<SecretAnswer> {
    const reason = await this.#permission.reasonAgainst(request, { ...boundOf(held), isToken: true }, signal);
    if (reason) return reason;
    const arrived = async (): Promise<SettledSecretAnswer> => {
      const answer = await held.coming;
      if (answer.kind !== 'secret') return answer;
      if (await this.#parts.refusals.wasRefused(request, answer.value))
        return withheld('skip.refusals', { host: request.host });
      this.#sent.set(keyOf(request), answer.value);
      return answer;
    };
    return { kind: 'coming', answer: arrived() };
  }

  /** Promise 2 comes last, so that nobody is asked about a secret that is not sent anyway. */
  async #give(
    request: SecretRequest,
    held: HeldSecret,
    isToken: boolean,
    signal: AbortSignal,
  ): Promise<SettledSecretAnswer> {
    const reason = await this.#permission.reasonAgainst(request, { ...boundOf(held), isToken }, signal);
    if (reason) return reason;
    this.#sent.set(keyOf(request), held.value);
    return { kind: 'secret', value: held.value };
  }

  #inTurn<Answer extends SecretAnswer | undefined>(
    request: SecretRequest,
    signal: AbortSignal,
    work: () => Promise<Answer>,
  ): Promise<Answer | NoSecretReason> {
    const name = credentialName(request);
    const turn = name === 'editor' ? this.#own.nameOf(request) : name;
    const answer = (this.#turns.get(turn) ?? Promise.resolve()).then(work);
    this.#turns.set(
      turn,
      answer.catch(() => undefined),
    );
    // A question that is still open does not hold up a cancelled run.
    return untilAborted(answer, signal, withheld('skip.cancelled', {}));
  }
}

function boundOf(held: HeldSecret | ComingSecret): Bound {
  return { approval: held.approval, keep: (approval) => held.keep(approval) };
}

type Source = 'variable' | 'tokens' | 'vault' | 'editor';

/** Who has the secret: with `auth: oauth2` a token, which only a variable can hold instead. */
function sourceOf({ auth, credential }: SecretRequest): Source {
  if (credential?.kind === 'env') return 'variable';
  if (auth === 'oauth2') return 'tokens';
  return credential === undefined || credential.kind === 'editor' ? 'editor' : 'vault';
}

function keyOf({ address, side, leg, username, host, port }: SecretRequest): string {
  return JSON.stringify([address, side, leg, username, host, port]);
}
