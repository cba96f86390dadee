import type { NoSecretReason, SettledSecretAnswer } from '../secret-source.ts';
import { faultOf, hasReason, printed, type Sayings } from './tool-fault.ts';
import type { OpenVault, VaultAccess } from './vault-access.ts';
import type { VaultCredential } from './vault-credential.ts';
import { vaultFault } from './vault-fault.ts';

type BitwardenCredential = Extract<VaultCredential, { readonly kind: 'bitwarden' }>;

/** By @bitwarden/cli 2026.6. */
const sayings: Sayings = [
  [/not logged in/i, 'vault-signed-out'],
  [/vault is locked|master password is required/i, 'vault-locked'],
  [/invalid master password|invalid password/i, 'vault-wrong-password'],
  [/more than one result/i, 'vault-several'],
  [/^not found/im, 'vault-no-item'],
];

/** More wrong answers than this, and Bitwarden's own limits come near. */
const tries = 3;

/** It asks nobody by itself, unless the master password is on standard input. */
const silent = { BW_NOINTERACTION: 'true' } as const;
const alreadyOpen: OpenVault = { options: [], input: '', variables: silent };

/**
 * The password of the item with this id or this very name. The tool finds names by their parts, so what it gives is looked at: an
 * item that only contains the words is not the one.
 */
export async function openBitwarden(
  credential: BitwardenCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<SettledSecretAnswer> {
  const opened = await access.once('session', () => unlock(credential, access, signal));
  if ('code' in opened) return opened;
  const { variables } = opened;
  const one = await access.call({ args: ['get', 'item', '--', credential.item], variables }, signal);
  const fault = faultOf(one, credential, sayings);
  if (!fault) return passwordOf(itemsIn(one.kind === 'ended' ? one.out : ''), credential);
  if (!hasReason(fault, 'vault-several')) return fault;
  const search = ['list', 'items', `--search=${credential.item}`];
  const all = await access.call({ args: search, variables }, signal);
  return (
    faultOf(all, credential, sayings) ?? passwordOf(itemsIn(all.kind === 'ended' ? all.out : ''), credential)
  );
}

/** Has the vault opened, and keeps its session key; none where it is open already. */
async function unlock(
  credential: BitwardenCredential,
  access: VaultAccess,
  signal: AbortSignal,
): Promise<OpenVault | NoSecretReason> {
  const check = await access.call({ args: ['unlock', '--check'], variables: silent }, signal);
  const fault = faultOf(check, credential, sayings);
  if (!fault) return alreadyOpen;
  if (!hasReason(fault, 'vault-locked')) return fault;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const password = await access.masterPassword('', attempt > 0, signal);
    if (password === undefined)
      return vaultFault(attempt > 0 ? 'vault-wrong-password' : 'vault-locked', credential);
    const opened = await access.call({ args: ['unlock', '--raw'], input: `${password}\n` }, signal);
    const key = opened.kind === 'ended' && opened.code === 0 ? printed(opened.out) : '';
    // The key opens the vault as the master password does. The tool takes it from its environment, or from an argument, which is worse.
    if (key !== '') return { ...alreadyOpen, variables: { ...silent, BW_SESSION: key } };
    const why = faultOf(opened, credential, sayings) ?? vaultFault('vault-failed', credential);
    if (!hasReason(why, 'vault-wrong-password')) return why;
  }
  return vaultFault('vault-wrong-password', credential);
}

interface Item {
  readonly id: string;
  readonly name: string;
  readonly password: string;
}

function passwordOf(items: readonly Item[], credential: BitwardenCredential): SettledSecretAnswer {
  const own = items.filter(
    ({ id, name }) => id === credential.item.toLowerCase() || name === credential.item,
  );
  const [item] = own;
  if (!item) return vaultFault('vault-no-item', credential);
  if (own.length > 1) return vaultFault('vault-several', credential);
  return item.password === ''
    ? vaultFault('vault-no-password', credential)
    : { kind: 'secret', value: item.password };
}

/** The items of what the tool printed: one, or a list; what is none is left out. */
function itemsIn(json: string): readonly Item[] {
  try {
    const value: unknown = JSON.parse(json);
    return (Array.isArray(value) ? value : [value]).flatMap(itemIn);
  } catch {
    return [];
  }
}

function itemIn(value: unknown): readonly Item[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name, login } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' || typeof name !== 'string') return [];
  const hasPassword = typeof login === 'object' && login !== null && 'password' in login;
  const password = hasPassword && typeof login.password === 'string' ? login.password : '';
  return [{ id: id.toLowerCase(), name, password }];
}
