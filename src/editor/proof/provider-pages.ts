import type { ProofReader } from '../../core/proof/proof-record.ts';

/**
 * Where each reader of a proof is told that the record is there.
 *
 * Sources, read on 2026-11-22: learn.microsoft.com/en-us/answers/a/12812309 (admin centre, Settings, Domains),
 * cloud.google.com/identity/docs/verify-domain (admin console, Account, Domains, Manage domains). The deep links are these pages' own addresses;
 * where a panel moves, its front page is still right.
 */
const providerPages = {
  microsoft365: [
    { name: 'Microsoft 365 admin center', href: 'https://admin.microsoft.com/Adminportal/Home#/Domains' },
  ],
  google: [
    { name: 'Google Admin console', href: 'https://admin.google.com/ac/domains/manage' },
    { name: 'Google Search Console', href: 'https://search.google.com/search-console' },
  ],
} as const satisfies Readonly<
  Record<ProofReader, readonly { readonly name: string; readonly href: string }[]>
>;

/** The pages for a record; none where nobody known wants it. */
export function pagesFor(
  reader: ProofReader | null,
): readonly { readonly name: string; readonly href: string }[] {
  return reader === null ? [] : providerPages[reader];
}
