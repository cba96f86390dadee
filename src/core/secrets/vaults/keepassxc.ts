import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { NoSecretReason, SettledSecretAnswer } from '../secret-source.ts';
import { faultOf, hasReason, printed, type Sayings } from './tool-fault.ts';
import type { OpenVault, VaultAccess } from './vault-access.ts';
import type { VaultCredential } from './vault-credential.ts';
import { vaultFault } from './vault-fault.ts';

type KeePassCredential = Extract<VaultCredential, { readonly kind: 'keepassxc' }>;

/** By keepassxc-cli 2.7. */
const sayings: Sayings = [
  [/invalid credentials/i, 'vault-wrong-password'],
  [/could not find entry/i, 'vault-no-item'],
  [/failed to (open|load) (database|key) file/i, 'vault-no-file'],
];

/** Tries before a person is told to look for the right password: nothing is locked by more, but nobody types blindly for ever. */
const tries = 3;

/** The attribute `Password` of an entry. The master password is asked for once a run and database, and not at all where a key file alone opens it. */
export async function openKeePassXc(
  credential: KeePassCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  const elsewhere = [credential.database, credential.keyFile ?? ''].find(isOnAnotherMachine);
  if (elsewhere !== undefined) return vaultFault('vault-network-file', credential, { file: elsewhere });
  const database = pathOf(credential.database, access);
  const keyFile = credential.keyFile === undefined ? undefined : pathOf(credential.keyFile, access);
  for (const [written, file] of [
    [credential.database, database],
    [credential.keyFile ?? '', keyFile ?? ''],
  ] as const)
    if (file === undefined || (written !== '' && !(await isFile(file))))
      return vaultFault('vault-no-file', credential, { file: written });
  if (database === undefined) return vaultFault('vault-no-file', credential, { file: credential.database });

  const opening = await access.once(JSON.stringify([database, keyFile]), () =>
    open(credential, database, keyFile, access, signal),
  );
  if ('code' in opening) return opening;
  const outcome = await access.call(
    {
      args: [
        'show',
        '--show-protected',
        '--attributes',
        'Password',
        ...opening.options,
        '--',
        database,
        credential.entry,
      ],
      input: opening.input,
    },
    signal,
  );
  const fault = faultOf(outcome, credential, sayings);
  if (fault) return fault;
  const value = outcome.kind === 'ended' ? printed(outcome.out) : '';
  return value === '' ? vaultFault('vault-no-password', credential) : { kind: 'secret', value };
}

/** Opens the database without looking for an entry, so that a wrong master password is told from a wrong entry. */
async function open(
  credential: KeePassCredential,
  database: string,
  keyFile: string | undefined,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<OpenVault | NoSecretReason> {
  const key = keyFile === undefined ? [] : ['--key-file', keyFile];
  const test = async ({ options, input }: OpenVault): Promise<NoSecretReason | undefined> => {
    const outcome = await access.call({ args: ['ls', ...options, '--', database], input }, signal);
    return faultOf(outcome, credential, sayings);
  };
  if (keyFile !== undefined) {
    const opening = { options: ['--no-password', ...key], input: '', variables: {} };
    const fault = await test(opening);
    if (!fault) return opening;
    if (!hasReason(fault, 'vault-wrong-password')) return fault;
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const password = await access.masterPassword(credential.database, attempt > 0, signal);
    if (password === undefined)
      return vaultFault(attempt > 0 ? 'vault-wrong-password' : 'vault-locked', credential);
    const opening = { options: key, input: `${password}\n`, variables: {} };
    const fault = await test(opening);
    if (!fault) return opening;
    if (!hasReason(fault, 'vault-wrong-password')) return fault;
  }
  return vaultFault('vault-wrong-password', credential);
}

/**
 * `\\server\share` and its like: only to look whether such a file is there makes Windows log in at that server with the person's own
 * account, whoever wrote the path. Refused on every system, so that a file means the same everywhere.
 */
function isOnAnotherMachine(written: string): boolean {
  return /^[\\/]{2}/.test(written);
}

/** Absolute, so that it can never be taken for an option; `~` is the person's folder. */
function pathOf(written: string, { folder, home }: VaultAccess): string | undefined {
  if (/^~[\\/]/.test(written)) return join(home, written.slice(2));
  const base = folder ?? (resolve(written) === written ? '' : undefined);
  return base === undefined ? undefined : resolve(base, written);
}

function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isFile(),
    () => false,
  );
}
