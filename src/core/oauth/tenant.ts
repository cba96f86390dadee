/** Tenants that stand for many: a token of theirs names its issuer by the account's own tenant. */
const shared: ReadonlySet<string> = new Set(['common', 'organizations', 'consumers']);

/**
 * Puts the tenant in the place of `${tenant}`. In an issuer, a tenant that is a name or stands for many becomes Microsoft's `{tenantid}`,
 * which each token fills with its own (learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer).
 */
export function withTenant(template: string, tenant: string | undefined, place?: 'issuer'): string {
  const isOne = tenant !== undefined && !shared.has(tenant) && /^[\da-f-]{36}$/i.test(tenant);
  const value = place === 'issuer' && !isOne ? '{tenantid}' : encodeURIComponent(tenant ?? 'common');
  return template.replaceAll('${tenant}', () => value);
}
