import type { Resolver } from '../../core/dns/resolver.ts';
import type { Words } from '../../core/words/words.ts';
import type { Settings } from '../settings.ts';
import { SettingError } from './setting-error.ts';

/**
 * The resolver over the servers of the settings, else those of the system; loaded now and not at the start of the editor.
 *
 * @throws {SettingError} for a server that cannot be one
 */
export async function makeResolver(
  { dnsServers, timeoutMs }: Pick<Settings, 'dnsServers' | 'timeoutMs'>,
  words: Words,
): Promise<Resolver> {
  const [{ createResolver }, { serverTimeouts }, { systemServers }, { InvalidServerError }] =
    await Promise.all([
      import('../../core/dns/packet-resolver.ts'),
      import('../../core/dns/server-timeouts.ts'),
      import('../../core/dns/system-servers.ts'),
      import('../../core/dns/server-address.ts'),
    ]);
  try {
    return createResolver({
      servers: dnsServers.length > 0 ? dnsServers : systemServers(),
      timeoutsMs: serverTimeouts(timeoutMs),
    });
  } catch (error) {
    if (!(error instanceof InvalidServerError)) throw error;
    throw new SettingError(
      'dns.servers',
      words.t('The DNS server “{server}” in the settings is not an IP address, or its port is none.', {
        server: error.text,
      }),
    );
  }
}
