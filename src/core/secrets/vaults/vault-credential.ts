import type { Credential } from '../../mailboxes/model.ts';

/** A credential whose secret lies in a vault that a tool of the command line opens. */
export type VaultCredential = Exclude<Credential, { readonly kind: 'editor' | 'env' }>;

export type VaultKind = VaultCredential['kind'];

export function isVaultCredential(credential: Credential | undefined): credential is VaultCredential {
  return credential !== undefined && credential.kind !== 'editor' && credential.kind !== 'env';
}

/** What a credential names inside its vault, as the file writes it. */
export function itemOf(credential: VaultCredential): string {
  switch (credential.kind) {
    case 'bitwarden':
      return credential.item;
    case 'pass':
      return credential.path;
    case '1password':
      return credential.reference;
    case 'keepassxc':
      return credential.entry;
  }
}
