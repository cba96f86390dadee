import type { NoSecretReason } from '../secret-source.ts';
import type { ToolOutcome } from './run-tool.ts';
import type { VaultCredential } from './vault-credential.ts';
import { vaultCancelled, vaultFault, type VaultReason } from './vault-fault.ts';

/** What a tool says on standard error, and what it means; the first that fits counts. */
export type Sayings = readonly (readonly [saying: RegExp, reason: VaultReason])[];

/** Why a run of a tool gave nothing, by what it said; undefined where it went well. */
export function faultOf(
  outcome: ToolOutcome | { readonly kind: 'none' },
  credential: VaultCredential,
  sayings: Sayings,
): NoSecretReason | undefined {
  switch (outcome.kind) {
    case 'none':
    case 'not-started':
      return vaultFault('vault-no-tool', credential);
    case 'cancelled':
      return vaultCancelled;
    case 'timeout':
      return vaultFault('vault-timeout', credential);
    case 'too-much-output':
      return vaultFault('vault-failed', credential);
    case 'ended': {
      if (outcome.code === 0) return undefined;
      const said = sayings.find(([saying]) => saying.test(outcome.errors));
      return vaultFault(said?.[1] ?? 'vault-failed', credential);
    }
  }
}

/** Whether a fault is of this kind. */
export function hasReason(fault: NoSecretReason, reason: VaultReason): boolean {
  return fault.detail['reason'] === reason;
}

/** What a tool printed, without the line break that it adds. */
export function printed(out: string): string {
  return out.replace(/\r?\n$/, '');
}
