interface State {
  refusals: number;
  /** Of these, refusals of an access token whose replacement has not been tried yet. */
  doubtful: number;
  underWay: number;
  /** Of a login: the server has accepted it in this run. */
  proven: boolean;
  readonly waiting: Set<() => void>;
}

/** Whether an attempt may be made, and if not, why. */
export type Permission = 'yes' | 'login-refused' | 'server-limit' | 'aborted';

/**
 * Keeps Mailops from locking accounts or being banned (promise 3). After `limit` refusals by one server in a run, no further
 * secret is sent there; and a secret that was refused for a user is not sent there again, whichever mailbox
 * names it. An attempt under way counts as a refusal until it has proved otherwise, so that attempts side by
 * side cannot pass a limit together.
 */
export class RefusalGate {
  readonly limit: number;
  readonly #states = new Map<string, State>();

  constructor(limit: number) {
    this.limit = limit;
  }

  /**
   * Whether one attempt may be made; waits while the answer hangs on attempts under way.
   *
   * @param server `host:port`
   * @param login stands for the user name and the secret at that server
   */
  async mayTry(server: string, login: string, signal: AbortSignal): Promise<Permission> {
    const bounds = [
      { state: this.#stateOf(login), limit: 1, passed: 'login-refused' },
      { state: this.#stateOf(server.toLowerCase()), limit: this.limit, passed: 'server-limit' },
    ] as const;
    for (;;) {
      const passed = bounds.find(({ state, limit }) => state.refusals - state.doubtful >= limit);
      if (passed) return passed.passed;
      const full = bounds.find(({ state, limit }) => state.refusals + state.underWay >= limit);
      if (!full) break;
      // Nobody is under way who could make room.
      if (full.state.underWay === 0) return full.passed;
      if (signal.aborted) return 'aborted';
      await change(full.state, signal);
    }
    for (const { state } of bounds) state.underWay += 1;
    return 'yes';
  }

  /** Ends an attempt that `mayTry` allowed. */
  ended(server: string, login: string, refused: boolean): void {
    for (const state of [this.#stateOf(server.toLowerCase()), this.#stateOf(login)]) {
      state.underWay -= 1;
      if (refused) state.refusals += 1;
      for (const wake of state.waiting) wake();
    }
  }

  /** The server has let this login in: that a later connection breaks in the middle of it says nothing against the secret. */
  prove(login: string): void {
    this.#stateOf(login).proven = true;
  }

  isProven(login: string): boolean {
    return this.#states.get(login)?.proven === true;
  }

  /**
   * Ends an attempt whose access token was refused and can be replaced. The token is not sent again; whether the server's refusal counts
   * is said by `replaced`.
   */
  doubted(server: string, login: string): void {
    this.#stateOf(server.toLowerCase()).doubtful += 1;
    this.ended(server, login, true);
  }

  /** Says what became of the replacement: a token that had only run out is no refusal of the account once the next one was accepted. */
  replaced(server: string, accepted: boolean): void {
    const state = this.#stateOf(server.toLowerCase());
    state.doubtful -= 1;
    if (accepted) state.refusals -= 1;
    for (const wake of state.waiting) wake();
  }

  #stateOf(key: string): State {
    const state = this.#states.get(key) ?? {
      refusals: 0,
      doubtful: 0,
      underWay: 0,
      proven: false,
      waiting: new Set(),
    };
    this.#states.set(key, state);
    return state;
  }
}

/** The end of any attempt under way, or of our patience. */
function change(state: State, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = (): void => {
      state.waiting.delete(wake);
      signal.removeEventListener('abort', wake);
      resolve();
    };
    state.waiting.add(wake);
    signal.addEventListener('abort', wake, { once: true });
  });
}
