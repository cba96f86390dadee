import type { Approval, Binding } from './approval.ts';
import { isBindings, isWritten } from './stored-approval.ts';

/** What is needed of the editor's state. */
export interface StateKeeper {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** A mailbox's side, for which the bindings of a credential are kept apart: a credential may serve a great many. */
export type Owner = Pick<Binding, 'address' | 'side'>;

/**
 * What each variable and vault item was approved for in this workspace; holds no secret. What the files said of all its
 * mailboxes is kept once a credential, where it went once a credential and mailbox.
 */
export class CredentialApprovals {
  readonly #state: StateKeeper;

  constructor(state: StateKeeper) {
    this.#state = state;
  }

  /** By the name of `credentialName`; undefined for one that this workspace has never used. */
  get(credential: string, owner: Owner): Approval | undefined {
    const written = this.#state.get(writtenKey(credential));
    if (!isWritten(written)) return undefined;
    const bindings = this.#state.get(bindingsKey(credential, owner));
    return { bindings: isBindings(bindings) ? bindings : [], written };
  }

  async set(credential: string, owner: Owner, { bindings, written }: Approval): Promise<void> {
    const known = this.#state.get(writtenKey(credential));
    // The list of a shared credential is long, and two mailboxes may be told of in turn.
    if (known !== written)
      await this.#state.update(writtenKey(credential), { ...(isWritten(known) && known), ...written });
    await this.#state.update(bindingsKey(credential, owner), bindings);
  }
}

function writtenKey(credential: string): string {
  return `approved ${credential}`;
}

function bindingsKey(credential: string, { address, side }: Owner): string {
  return `bound ${side} ${address.toLowerCase()} ${credential}`;
}
