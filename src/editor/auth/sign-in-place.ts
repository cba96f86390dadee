import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';

/** The host that a sign-in goes to, with its port where it is not the usual one: what a person is asked about. */
export function signInPlace({ issuer, endpoints }: Pick<SignInTarget, 'issuer' | 'endpoints'>): string {
  const address = issuer ?? endpoints?.authorization ?? '';
  return URL.canParse(address) ? new URL(address).host : address;
}
