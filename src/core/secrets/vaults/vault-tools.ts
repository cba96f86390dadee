import type { VaultKind } from './vault-credential.ts';

/** The tool of the command line that opens a kind of vault. */
export interface VaultTool {
  /** The vault's name, for people. */
  readonly vault: string;
  /** The executable's name, without an extension. */
  readonly command: string;
  /** Folders that installers use without adding them to PATH; `%NAME%` is a variable of the environment. */
  readonly folders: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>;
  /** Where npm puts the script that its own `.cmd` starts, from the folder of that `.cmd`. */
  readonly script?: readonly string[];
  /** Milliseconds until the tool is stopped; a long time where it asks a person itself, in a window of its own. */
  readonly timeoutMs: number;
}

const alone = 45_000;
const withPerson = 120_000;

/**
 * Sources: bitwarden.com/help/cli, keepassxc.org/docs/KeePassXC_UserGuide, passwordstore.org,
 * developer.1password.com/docs/cli (each read 2026-11-22).
 */
export const vaultTools = {
  bitwarden: {
    vault: 'Bitwarden',
    command: 'bw',
    folders: {},
    script: ['node_modules', '@bitwarden', 'cli', 'build', 'bw.js'],
    timeoutMs: alone,
  },
  keepassxc: {
    vault: 'KeePassXC',
    command: 'keepassxc-cli',
    folders: {
      win32: ['%ProgramFiles%\\KeePassXC', '%ProgramFiles(x86)%\\KeePassXC'],
      darwin: ['/Applications/KeePassXC.app/Contents/MacOS'],
    },
    timeoutMs: alone,
  },
  pass: { vault: 'pass', command: 'pass', folders: {}, timeoutMs: withPerson },
  '1password': { vault: '1Password', command: 'op', folders: {}, timeoutMs: withPerson },
} as const satisfies Record<VaultKind, VaultTool>;
