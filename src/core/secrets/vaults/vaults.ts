import { homedir } from 'node:os';
import { relative } from 'node:path';
import type { NoSecretReason, SettledSecretAnswer } from '../secret-source.ts';
import { openBitwarden } from './bitwarden.ts';
import { findTool, type Executable, type Machine } from './find-tool.ts';
import { openKeePassXc } from './keepassxc.ts';
import { openOnePassword } from './one-password.ts';
import { openPass } from './pass.ts';
import { runTool } from './run-tool.ts';
import { Slots } from './slots.ts';
import { toolEnvironment } from './tool-environment.ts';
import type { OpenVault, VaultAccess } from './vault-access.ts';
import type { VaultCredential, VaultKind } from './vault-credential.ts';
import { vaultCancelled, vaultFault } from './vault-fault.ts';
import { vaultTools, type VaultTool } from './vault-tools.ts';

/** What a person is asked for a master password with. */
export interface MasterPasswordQuestion {
  /** The vault's name, for people. */
  readonly vault: string;
  /** Its file, as mailboxes.yaml writes it; empty where the vault has none. */
  readonly file: string;
  /** True after a wrong one. */
  readonly again: boolean;
}

export interface VaultsParts {
  /** A master password, masked while it is typed; undefined where nobody gives one. */
  readonly masterPassword: (
    question: MasterPasswordQuestion,
    signal: AbortSignal,
  ) => Promise<string | undefined>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Default: the person's. */
  readonly home?: string;
  /** Default: this one. */
  readonly machine?: Partial<Machine>;
  /** Milliseconds, instead of the tool's own. */
  readonly timeoutMs?: number;
}

/** Octets that a tool may print: the items of a whole Bitwarden search, at most. */
const outputLimit = 8 * 1024 * 1024;

/** `pass` and 1Password may ask a person in a window of their own, one question at a time. */
const atOnce = { bitwarden: 3, keepassxc: 3, pass: 1, '1password': 1 } as const satisfies Record<
  VaultKind,
  number
>;

/**
 * The vaults of one run. A master password, and what opens a vault in its place, is kept in the memory of the run and ends with
 * it: a longer life would ask less often, and leave it where more could read it. Items are fetched once a run.
 */
export class Vaults {
  readonly #parts: VaultsParts;
  readonly #found = new Map<string, Promise<Executable | undefined>>();
  readonly #slots = new Map<VaultKind, Slots>();
  readonly #opened = new Map<string, Promise<OpenVault | NoSecretReason>>();
  readonly #fetched = new Map<string, Promise<SettledSecretAnswer>>();

  constructor(parts: VaultsParts) {
    this.#parts = parts;
  }

  /** The secret of an item, or why there is none. `folder` is that of the mailboxes file; undefined where it lies on no disk. */
  async open(
    credential: VaultCredential,
    folder: string | undefined,
    signal: AbortSignal,
  ): Promise<SettledSecretAnswer> {
    // No name of an item has them, and NUL would cut an argument short.
    if (/\p{Cc}/u.test(Object.values(credential).join(''))) return vaultFault('vault-bad-item', credential);
    const key = JSON.stringify([folder, credential]);
    const known = this.#fetched.get(key);
    if (known) return known;
    const fetched = this.#slotsOf(credential.kind).use(() =>
      signal.aborted
        ? Promise.resolve(vaultCancelled)
        : openVault(credential, this.#access(credential, folder), signal),
    );
    this.#fetched.set(key, fetched);
    return fetched;
  }

  #access({ kind }: VaultCredential, folder: string | undefined): VaultAccess {
    const { masterPassword, environment, home = homedir(), timeoutMs } = this.#parts;
    const tool: VaultTool = vaultTools[kind];
    return {
      folder,
      home,
      environment,
      call: async ({ args, input = '', variables = {} }, signal) => {
        const executable = await this.#executable(kind, folder);
        if (!executable) return { kind: 'none' };
        return runTool(
          {
            executable,
            args,
            input,
            environment: toolEnvironment(environment, variables),
            timeoutMs: timeoutMs ?? tool.timeoutMs,
            outputLimit,
          },
          signal,
        );
      },
      masterPassword: (file, again, signal) => masterPassword({ vault: tool.vault, file, again }, signal),
      once: (name, open) => {
        const key = `${kind} ${name}`;
        const opened = this.#opened.get(key) ?? open();
        this.#opened.set(key, opened);
        return opened;
      },
    };
  }

  #executable(kind: VaultKind, folder: string | undefined): Promise<Executable | undefined> {
    const { environment, machine, home = homedir() } = this.#parts;
    const key = JSON.stringify([kind, folder]);
    const found =
      this.#found.get(key) ??
      findTool(vaultTools[kind], {
        platform: process.platform,
        node: process.execPath,
        environment,
        // Who keeps the mailboxes file at home keeps programs below it too.
        shared: folder !== undefined && isAtOrAbove(folder, home) ? undefined : folder,
        ...machine,
      });
    this.#found.set(key, found);
    return found;
  }

  #slotsOf(kind: VaultKind): Slots {
    const slots = this.#slots.get(kind) ?? new Slots(atOnce[kind]);
    this.#slots.set(kind, slots);
    return slots;
  }
}

function isAtOrAbove(folder: string, inner: string): boolean {
  const way = relative(inner, folder);
  return way === '' || /^\.\.(?:[\\/]\.\.)*$/.test(way);
}

function openVault(
  credential: VaultCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  switch (credential.kind) {
    case 'bitwarden':
      return openBitwarden(credential, access, signal);
    case 'keepassxc':
      return openKeePassXc(credential, access, signal);
    case 'pass':
      return openPass(credential, access, signal);
    case '1password':
      return openOnePassword(credential, access, signal);
  }
}
