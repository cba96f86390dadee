import type { VaultReason } from '../secrets/vaults/vault-fault.ts';
import type { Words } from './words.ts';

/** In a few words, why a vault gave no password. */
export const vaultPhrases: Readonly<Record<VaultReason, (words: Words) => string>> = {
  'vault-no-tool': (words) => words.t('the vault’s command-line tool is missing'),
  'vault-signed-out': (words) => words.t('the vault’s tool is not signed in'),
  'vault-locked': (words) => words.t('the vault is locked'),
  'vault-wrong-password': (words) => words.t('wrong master password'),
  'vault-no-item': (words) => words.t('no such item in the vault'),
  'vault-several': (words) => words.t('several such items in the vault'),
  'vault-no-password': (words) => words.t('no password in the vault’s item'),
  'vault-bad-item': (words) => words.t('control characters in the item’s name'),
  'vault-no-file': (words) => words.t('the vault’s file is not there'),
  'vault-network-file': (words) => words.t('the vault’s file is on another machine'),
  'vault-timeout': (words) => words.t('the vault’s tool took too long'),
  'vault-failed': (words) => words.t('the vault’s tool failed'),
};
