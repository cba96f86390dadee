import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { waysAt } from './ways-in.ts';

/**
 * What a token must have been made for, by provider id.
 *
 * Sources: the providers' pages on OAuth 2.0 for IMAP and SMTP, as collected in the project's field notes, checked on 2026-11-22.
 */
const scopesOf: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<readonly string[]>({
    microsoft365: microsoftScopes(),
    'outlook.com': microsoftScopes(),
    google: ['https://mail.google.com/'],
  }),
);

/** `oauth.scopes`: those that the provider wants. */
export function scopesPieces(place: HoverPlace): HoverPiece[] {
  const { words } = place;
  const { provider } = waysAt(place);
  const scopes = scopesOf.get(provider?.id ?? '');
  if (!provider || !scopes) return [];
  return [
    { kind: 'heading', text: words.t('{provider} wants these scopes.', { provider: provider.name }) },
    { kind: 'table', columns: [words.t('scope')], rows: scopes.map((code) => [{ code }]) },
  ];
}

function microsoftScopes(): readonly string[] {
  return [
    'https://outlook.office.com/IMAP.AccessAsUser.All',
    'https://outlook.office.com/SMTP.Send',
    'offline_access',
  ];
}
