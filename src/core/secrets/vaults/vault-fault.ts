import type { NoSecretReason } from '../secret-source.ts';
import { vaultTools } from './vault-tools.ts';
import { itemOf, type VaultCredential } from './vault-credential.ts';

/** Why a vault gave no secret; each has its words in core/words. */
export const vaultReasons = [
  /** The tool is not installed. */
  'vault-no-tool',
  /** The tool knows no account on this machine. */
  'vault-signed-out',
  /** It wants a master password, which nobody gave. */
  'vault-locked',
  'vault-wrong-password',
  'vault-no-item',
  /** Several items have that name. */
  'vault-several',
  /** The item holds no password. */
  'vault-no-password',
  /** The name of the item holds characters that no name has. */
  'vault-bad-item',
  /** The database or the key file is not there. */
  'vault-no-file',
  /** The path of the database or the key file leads to a server. */
  'vault-network-file',
  'vault-timeout',
  'vault-failed',
] as const;
export type VaultReason = (typeof vaultReasons)[number];

/** Why there is no secret, with what fills the sentence: nothing that the tool said, which may be secret. */
export function vaultFault(
  reason: VaultReason,
  credential: VaultCredential,
  more: Readonly<Record<string, string>> = {},
): NoSecretReason {
  const { vault, command } = vaultTools[credential.kind];
  return {
    kind: 'missing',
    code: 'auth.no-credential',
    detail: { reason, vault, tool: command, item: itemOf(credential), ...more },
  };
}

/** The person stopped the run. */
export const vaultCancelled: NoSecretReason = { kind: 'withheld', code: 'skip.cancelled', detail: {} };
