import { asciiDomainOf } from '../mailboxes/address.ts';
import type { Provider } from './provider.ts';
import { hostKindOf, isDomainOf } from './provider-hosts.ts';

/**
 * Whether an address tells the user name that its provider wants. Each host sets its own software up as it likes; and where what stands
 * before the `@` is wanted, it is that of the account's address at the provider, not of one under a domain of one's own.
 */
export function isFormKnown(provider: Provider, address: string): boolean {
  if (hostKindOf(provider) === 'open') return false;
  return !wantsLocalPart(provider) || isDomainOf(provider, asciiDomainOf(address));
}

/** Whether any way into the provider wants what stands before the `@`. */
export function wantsLocalPart(provider: Provider): boolean {
  return [...provider.imap, ...provider.smtp].some(({ username }) => username === 'local-part');
}
