import type { NoSecretReason } from '../secret-source.ts';
import type { ToolOutcome } from './run-tool.ts';

/** What one run of a tool is given, beside where it is and how long it may take. */
export interface ToolCall {
  /** Never a secret. */
  readonly args: readonly string[];
  /** What it reads from standard input; none: nothing. */
  readonly input?: string;
  /** Variables for this one process. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** How a vault was opened, for every later call of its tool. */
export interface OpenVault {
  /** Arguments before the names of what is wanted; never a secret. */
  readonly options: readonly string[];
  /** What the tool reads from standard input. */
  readonly input: string;
  /** Variables for that one process. */
  readonly variables: Readonly<Record<string, string>>;
}

/** What opening a vault needs of the run it belongs to. */
export interface VaultAccess {
  /** Runs the tool of this vault; `none` where it is not installed. */
  call(call: ToolCall, signal: AbortSignal): Promise<ToolOutcome | { readonly kind: 'none' }>;
  /**
   * The master password that a person types, masked; undefined where nobody gives one. `file`: the vault's, as it is written,
   * where it has one. `again`: the one before was wrong.
   */
  masterPassword(file: string, again: boolean, signal: AbortSignal): Promise<string | undefined>;
  /** Opens a vault, or a file of it, once a run; by a name of the vault's choice. */
  once(name: string, open: () => Promise<OpenVault | NoSecretReason>): Promise<OpenVault | NoSecretReason>;
  /** The file's folder and the person's, for paths in the file; undefined where the file lies on no disk. */
  readonly folder: string | undefined;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}
