/**
 * The issuer to expect in an answer: that of the server, or, where it holds Microsoft's `{tenantid}`, the same with the tenant of
 * the account in its place (learn.microsoft.com/entra/identity-platform/access-tokens#validate-the-issuer).
 */
export function issuerFor(expected: string, actual: string | undefined): string {
  const [before = '', after] = expected.split('{tenantid}');
  if (after === undefined || actual === undefined) return expected;
  const tenant = actual.slice(before.length, actual.length - after.length);
  return /^[\da-f-]{36}$/i.test(tenant) && actual === `${before}${tenant}${after}` ? actual : expected;
}

/** `iss` of a JSON Web Token, unverified. */
export function issuerIn(token: unknown): string | undefined {
  if (typeof token !== 'string') return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'));
    const isRecord = typeof claims === 'object' && claims !== null && 'iss' in claims;
    return isRecord && typeof claims.iss === 'string' ? claims.iss : undefined;
  } catch {
    return undefined;
  }
}
