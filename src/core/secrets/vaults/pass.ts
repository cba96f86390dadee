import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { NoSecretReason, SettledSecretAnswer } from '../secret-source.ts';
import { faultOf, hasReason, type Sayings } from './tool-fault.ts';
import type { OpenVault, VaultAccess } from './vault-access.ts';
import type { VaultCredential } from './vault-credential.ts';
import { vaultFault } from './vault-fault.ts';

type PassCredential = Extract<VaultCredential, { readonly kind: 'pass' }>;

/** By pass 1.7.4 and GnuPG 2.2 to 2.4. */
const sayings: Sayings = [
  [/is not in the password store|sneaky path/i, 'vault-no-item'],
  [/password store is empty|no password store|must run:\s*pass init/i, 'vault-signed-out'],
  [
    /decryption failed|no secret key|bad passphrase|pinentry|inappropriate ioctl|no passphrase/i,
    'vault-locked',
  ],
];

/** Without an own window of GnuPG's (pinentry), the passphrase is read from standard input. */
const passphraseOptions = '--pinentry-mode loopback --passphrase-fd 0';
const byAgent: OpenVault = { options: [], input: '', variables: {} };

/**
 * The first line of an entry, as passwordstore.org has it. GnuPG's agent is asked first, which may open a window of its own; where
 * it cannot, the person is asked here.
 */
export async function openPass(
  credential: PassCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  // `pass show` lists a folder as it shows an entry.
  if (await isFolder(credential.path, access)) return vaultFault('vault-no-item', credential);
  const first = await show(credential, access, byAgent, signal);
  if (first.kind === 'secret' || !hasReason(first, 'vault-locked')) return first;
  const opened = await access.once('passphrase', () => open(credential, access, signal));
  return 'code' in opened ? opened : show(credential, access, opened, signal);
}

async function open(
  credential: PassCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<OpenVault | NoSecretReason> {
  const own = access.environment['PASSWORD_STORE_GPG_OPTS'] ?? '';
  const variables = { PASSWORD_STORE_GPG_OPTS: `${own} ${passphraseOptions}`.trim() };
  for (const again of [false, true]) {
    const passphrase = await access.masterPassword('', again, signal);
    if (passphrase === undefined)
      return vaultFault(again ? 'vault-wrong-password' : 'vault-locked', credential);
    const opened = { options: [], input: `${passphrase}\n`, variables };
    const answer = await show(credential, access, opened, signal);
    if (answer.kind === 'secret') return opened;
    if (!hasReason(answer, 'vault-locked')) return answer;
  }
  return vaultFault('vault-wrong-password', credential);
}

async function show(
  credential: PassCredential,
  access: VaultAccess,
  { input, variables }: OpenVault,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  const outcome = await access.call({ args: ['show', '--', credential.path], input, variables }, signal);
  const fault = faultOf(outcome, credential, sayings);
  if (fault) return fault;
  const [value = ''] = outcome.kind === 'ended' ? outcome.out.split(/\r?\n/, 1) : [];
  return value === '' ? vaultFault('vault-no-password', credential) : { kind: 'secret', value };
}

async function isFolder(path: string, { environment, home }: VaultAccess): Promise<boolean> {
  const store = environment['PASSWORD_STORE_DIR'] ?? join(home, '.password-store');
  const isThere = (name: string): Promise<boolean> =>
    stat(name).then(
      () => true,
      () => false,
    );
  return (await isThere(join(store, path))) && !(await isThere(join(store, `${path}.gpg`)));
}
