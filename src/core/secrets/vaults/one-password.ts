import type { SettledSecretAnswer } from '../secret-source.ts';
import { faultOf, printed, type Sayings } from './tool-fault.ts';
import type { VaultAccess } from './vault-access.ts';
import type { VaultCredential } from './vault-credential.ts';
import { vaultFault } from './vault-fault.ts';

/** By developer.1password.com/docs/cli and the tool's own words (2.x). */
const sayings: Sayings = [
  [/more than one (item|vault|field|account) match/i, 'vault-several'],
  [
    /no accounts? configured|not (currently )?signed in|account is not signed in|session expired|signin --help/i,
    'vault-signed-out',
  ],
  [
    /authorization (prompt|request)|dismissed|authorization timeout|app (is )?locked|desktop app|biometric/i,
    'vault-locked',
  ],
  [
    /isn't an? (item|vault|field|section)|could ?n[o']t (find|resolve|get)|does not have a field|no (item|vault) found/i,
    'vault-no-item',
  ],
  [/invalid secret reference|secret reference/i, 'vault-no-item'],
];

/**
 * The value of a secret reference (`op://vault/item/field`); the beginning may be left out. 1Password's own window unlocks it,
 * so no master password is asked for here.
 */
export async function openOnePassword(
  credential: Extract<VaultCredential, { readonly kind: '1password' }>,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  // With its beginning, no reference can be taken for an option.
  const reference = `op://${credential.reference.replace(/^op:\/\//, '')}`;
  const outcome = await access.call({ args: ['read', '--no-newline', '--', reference] }, signal);
  const fault = faultOf(outcome, credential, sayings);
  if (fault) return fault;
  const value = outcome.kind === 'ended' ? printed(outcome.out) : '';
  return value === '' ? vaultFault('vault-no-password', credential) : { kind: 'secret', value };
}
