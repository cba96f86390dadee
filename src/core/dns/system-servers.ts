import { getServers } from 'node:dns';
import { InvalidServerError, parseServer } from './server-address.ts';

/**
 * The name servers this computer is set to use, in the form of `ServerAddress.label`.
 *
 * Windows lists the site-local addresses `fec0:0:0:ffff::1` to `::3` for adapters without a server of their own;
 * nothing has answered there since RFC 3879, so they are left out, as is anything that is no server's address.
 */
export function systemServers(listed: readonly string[] = getServers()): readonly string[] {
  return listed.flatMap((text) => {
    try {
      const server = parseServer(text);
      return server.address.startsWith('fec0:') ? [] : [server.label];
    } catch (error) {
      if (error instanceof InvalidServerError) return [];
      throw error;
    }
  });
}
