import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { NoSecretReason, SecretRequest } from '../../core/secrets/secret-source.ts';
import { approve, decide, type Approval, type Decision, type Question } from './approval.ts';
import { rules, type Audience } from './audience.ts';
import type { CredentialMemory } from './credential-memory.ts';
import { credentialName } from './credential-name.ts';
import { namedPlaces } from './named-place.ts';
import { withheld } from './no-secret.ts';
import type { SecretQuestions } from './secret-questions.ts';
import { placeKey, writtenPlace } from './written-place.ts';
import { usesOf, writtenOf, type Use } from './written-places.ts';

export interface SendPermissionParts {
  readonly credentials: CredentialMemory;
  readonly questions: Pick<SecretQuestions, 'maySend'>;
  readonly mailbox: (request: Pick<SecretRequest, 'address' | 'side'>) => Mailbox | undefined;
  /** Every leg of the workspace's files that takes a credential, by the name of `credentialName`. */
  readonly usesOfCredential: (name: string) => readonly Use[];
  readonly audience: Audience;
}

/** A secret, perhaps not fetched yet, as far as it matters for where it may go. */
export interface Bound {
  readonly approval: Approval | undefined;
  readonly isToken?: boolean;
  keep(approval: Approval): Promise<void>;
}

/** Promise 2 in one run: secrets go only where a person agreed to, and every first time is remembered. */
export class SendPermission {
  readonly #parts: SendPermissionParts;
  /** Credentials of a mailbox that the person did not want to be sent in this run. */
  readonly #declined = new Set<string>();
  /** Credentials of a mailbox that the person allowed in this run. */
  readonly #agreed = new Set<string>();

  constructor(parts: SendPermissionParts) {
    this.#parts = parts;
  }

  /** Why the secret may not go to the request's user name, host and port; undefined where it may. */
  async reasonAgainst(
    request: SecretRequest,
    bound: Bound,
    signal: AbortSignal,
  ): Promise<NoSecretReason | undefined> {
    const { approval, isToken = false } = bound;
    const { credentials, mailbox } = this.#parts;
    const known = mailbox(request);
    const decision = decide(approval, request, {
      written: known && writtenPlace(known, request),
      before: this.#agreed.has(credentialOf(request)) ? undefined : credentials.before(request),
      isToken,
    });
    if (decision.kind !== 'approved') {
      const covered = this.#coveredBy(request, bound, decision);
      if (decision.kind !== 'first' && !(await this.#maySend(request, decision, covered, signal))) {
        const reason = decision.kind === 'guessed' ? 'guessed-host' : 'binding-changed';
        return withheld('skip.not-configured', { reason, host: request.host });
      }
      await bound.keep(approve(approval, request, this.#writtenNow(request, covered)));
    }
    await credentials.remember(request);
    return undefined;
  }

  async #maySend(
    request: SecretRequest,
    question: Question,
    covered: readonly Use[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const { audience, questions } = this.#parts;
    const { asked, agreed } = rules[question.kind];
    if (agreed.includes(audience)) return true;
    const credential = credentialOf(request);
    if (!asked.includes(audience) || this.#declined.has(credential)) return false;
    const may = await questions.maySend(request, question, namedPlaces(covered, request), signal);
    // Both legs of a mailbox take the same credential: one question answers for both.
    if (question.kind !== 'changed' && question.kind !== 'guessed')
      (may ? this.#agreed : this.#declined).add(credential);
    return may;
  }

  /**
   * The legs for which one answer counts, all named in the question: for a credential that is new to the workspace all that
   * take it, for a mailbox that is new to a credential both of its legs.
   */
  #coveredBy(
    request: SecretRequest,
    { approval, isToken = false }: Bound,
    { kind }: Decision,
  ): readonly Use[] {
    if (kind === 'changed' || kind === 'guessed') return [];
    const name = credentialName(request);
    const known = this.#parts.mailbox(request);
    const own = known ? usesOf(known, request.side).filter((use) => credentialName(use) === name) : [];
    // A token that goes to its provider's server may go to the other one that the file leaves to the provider.
    if (kind === 'first') return approval ? [] : own.filter(isLeftToProvider);
    return !approval && !isToken ? this.#parts.usesOfCredential(name) : own;
  }

  #writtenNow(request: SecretRequest, covered: readonly Use[]): Approval['written'] {
    const known = this.#parts.mailbox(request);
    const own = known && writtenPlace(known, request);
    return { ...writtenOf(covered), ...(own !== undefined && { [placeKey(request)]: own }) };
  }
}

function isLeftToProvider({ mailbox, side, leg }: Use): boolean {
  const endpoint = connectionOf(mailbox, side)?.[leg];
  return (
    endpoint === undefined ||
    (endpoint !== false && endpoint.host === undefined && endpoint.port === undefined)
  );
}

/** A credential as one mailbox uses it. */
function credentialOf(request: SecretRequest): string {
  return `${request.address} ${credentialName(request)}`;
}
