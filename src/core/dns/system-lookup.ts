import { promises as dns } from 'node:dns';
import type { HostAddress } from './address-lookup.ts';
import { onAbort } from './on-abort.ts';

/** Asks the operating system, which also knows the hosts file, VPN name servers and mDNS. Rejects where it knows nothing. */
export type SystemLookup = (host: string) => Promise<readonly { address: string; family: number }[]>;

const systemLookup: SystemLookup = (host) => dns.lookup(host, { all: true, verbatim: true });

/** The addresses the operating system has for a host, none where it has none. Rejects only with the signal's reason. */
export function lookUpInSystem(
  host: string,
  signal: AbortSignal,
  lookup: SystemLookup = systemLookup,
): Promise<readonly HostAddress[]> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const forget = onAbort(signal, () => reject(signal.reason as Error));
    const end = (found: Awaited<ReturnType<SystemLookup>>): void => {
      forget();
      resolve(found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })));
    };
    lookup(host).then(end, () => end([]));
  });
}
