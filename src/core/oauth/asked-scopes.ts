import type { OAuthEndpoints, SignInTarget } from './sign-in-target.ts';

/** OpenID Connect Core §5.4: what makes the answer name its account. */
const identity = ['openid', 'profile', 'email'] as const;

/** The scopes that a person is asked for, separated by spaces (RFC 6749 §3.3). A refresh asks for none anew. */
export function askedScopes({ scopes }: SignInTarget, { openId }: OAuthEndpoints): string {
  return [...new Set([...(openId ? identity : []), ...scopes])].join(' ');
}
