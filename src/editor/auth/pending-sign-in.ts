import * as vscode from 'vscode';

/** A sign-in that waits for the browser: its address can be copied, and the one the browser ends at be given by hand. */
export interface PendingSignIn {
  readonly url: string;
  arrive(redirect: string): void;
}

/** Set while a sign-in waits: the palette shows the commands for it. */
const contextKey = 'mailops.signingIn';

/** The sign-ins that wait for the browser now, the newest first. */
export class PendingSignIns {
  #pending: readonly PendingSignIn[] = [];

  get newest(): PendingSignIn | undefined {
    return this.#pending[0];
  }

  /** Has a sign-in wait for as long as `work` goes on. */
  async during<Result>(pending: PendingSignIn, work: () => Promise<Result>): Promise<Result> {
    this.#set([pending, ...this.#pending]);
    try {
      return await work();
    } finally {
      this.#set(this.#pending.filter((one) => one !== pending));
    }
  }

  #set(pending: readonly PendingSignIn[]): void {
    this.#pending = pending;
    void vscode.commands.executeCommand('setContext', contextKey, pending.length > 0);
  }
}
