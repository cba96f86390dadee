import type * as vscode from 'vscode';
import type { Approval } from './approval.ts';
import { isApproval } from './stored-approval.ts';

/** What is needed of the editor's secret storage. */
export type SecretKeeper = Pick<vscode.SecretStorage, 'get' | 'store' | 'delete'>;

/** A secret of the editor's secret storage with all it was approved for. */
export interface StoredPassword {
  readonly value: string;
  readonly approval: Approval;
}

/** The passwords that people gave to Mailops, each under a name of `secretName`, in the editor's secret storage. */
export class PasswordStore {
  readonly #storage: SecretKeeper;

  constructor(storage: SecretKeeper) {
    this.#storage = storage;
  }

  /** What cannot be understood counts as not stored. */
  async get(name: string): Promise<StoredPassword | undefined> {
    const stored = await this.#storage.get(name);
    if (stored === undefined) return undefined;
    try {
      const value: unknown = JSON.parse(stored);
      return isStoredPassword(value) ? value : undefined;
    } catch {
      return undefined;
    }
  }

  async set(name: string, password: StoredPassword): Promise<void> {
    await this.#storage.store(name, JSON.stringify(password));
  }

  async delete(name: string): Promise<void> {
    await this.#storage.delete(name);
  }
}

function isStoredPassword(value: unknown): value is StoredPassword {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string' &&
    'approval' in value &&
    isApproval(value.approval)
  );
}
