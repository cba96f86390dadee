import type { Credential } from '../../core/mailboxes/model.ts';
import type { SecretRequest } from '../../core/secrets/secret-source.ts';

/**
 * Tells apart where secrets come from, as the file writes it: `editor`, `env:NAME`, `pass:PATH` and so on; of KeePassXC the
 * database, the entry and the key file. Never the secret.
 */
export function credentialName({ credential }: Pick<SecretRequest, 'credential'>): string {
  return nameOfCredential(credential ?? { kind: 'editor' });
}

/** As `credentialName`, for a credential of the file. */
export function nameOfCredential(credential: Credential): string {
  switch (credential.kind) {
    case 'editor':
      return 'editor';
    case 'env':
      return `env:${credential.name}`;
    case 'bitwarden':
      return `bitwarden:${credential.item}`;
    case 'pass':
      return `pass:${credential.path}`;
    case '1password':
      return `1password:${credential.reference}`;
    case 'keepassxc':
      return `keepassxc:${[credential.database, credential.entry, credential.keyFile ?? ''].map(quoted).join(' ')}`.trimEnd();
  }
}

/** Two names of which one ends where the other goes on must not look the same. */
function quoted(part: string): string {
  return /[\s"]/.test(part) ? JSON.stringify(part) : part;
}
