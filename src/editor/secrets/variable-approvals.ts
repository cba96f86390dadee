import { isApproval, type Approval } from './approval.ts';

/** What is needed of the editor's state. */
export interface StateKeeper {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

/** What each variable of the environment was approved for in this workspace; holds no secret. */
export class VariableApprovals {
  readonly #state: StateKeeper;

  constructor(state: StateKeeper) {
    this.#state = state;
  }

  get(variable: string): Approval | undefined {
    const stored = this.#state.get(keyOf(variable));
    return isApproval(stored) ? stored : undefined;
  }

  async set(variable: string, approval: Approval): Promise<void> {
    await this.#state.update(keyOf(variable), approval);
  }
}

function keyOf(variable: string): string {
  return `approved env:${variable}`;
}
