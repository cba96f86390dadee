import type { Provider } from './provider.ts';
import { hostKindOf } from './provider-hosts.ts';

/**
 * Whether a provider takes its one method and no other. Not of software that each host sets up in its own way, nor of a provider that
 * lets programs it has registered in by OAuth 2.0.
 */
export function takesOneMethodOnly(provider: Provider): boolean {
  return (
    provider.auth.length === 1 && provider.oauthForRegistered !== true && hostKindOf(provider) !== 'open'
  );
}
