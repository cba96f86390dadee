import type { Approval } from './approval.ts';
import type { HeldSecret } from './held-secret.ts';
import type { PasswordStore } from './password-store.ts';

/** Passwords that were typed in one run; forgotten with it, unless the person has them stored. */
export class TypedPasswords {
  readonly #store: PasswordStore;
  readonly #typed = new Map<string, { value: string; approval: Approval | undefined; stored: boolean }>();

  constructor(store: PasswordStore) {
    this.#store = store;
  }

  add(name: string, value: string, approval: Approval | undefined): void {
    this.#typed.set(name, { value, approval, stored: false });
  }

  get(name: string): HeldSecret | undefined {
    const typed = this.#typed.get(name);
    return (
      typed && {
        value: typed.value,
        approval: typed.approval,
        replaceable: true,
        keep: async (approval) => {
          typed.approval = approval;
          if (typed.stored) await this.#store.set(name, { value: typed.value, approval });
        },
      }
    );
  }

  /** Stores what was typed, with all it was approved for by then. */
  async keep(name: string): Promise<void> {
    const typed = this.#typed.get(name);
    if (!typed?.approval) return;
    typed.stored = true;
    await this.#store.set(name, { value: typed.value, approval: typed.approval });
  }
}
