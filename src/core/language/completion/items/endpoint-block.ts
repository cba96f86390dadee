import { usualPorts } from '../../../providers/guess-hosts.ts';
import type { Endpoint } from '../../../providers/endpoints.ts';
import { placeholder, verbatim, type SnippetMap } from './snippet.ts';
import { textAt } from './plain-text.ts';

const unquoted = { quote: '' } as const;

/** `host`, `port` and `security` of one way in. */
export function endpointBlock({ host, port, security }: Endpoint): SnippetMap {
  return {
    keys: [
      ['host', verbatim(textAt(host, unquoted))],
      ['port', String(port)],
      ['security', security],
    ],
  };
}

/** The same to be filled in, with the port and the protection that are best where nothing is known (RFC 8314 §3.3). */
export function emptyEndpoint(leg: 'imap' | 'smtp', domain: string | undefined): SnippetMap {
  const [best] = usualPorts[leg];
  return {
    keys: [
      ['host', placeholder(1, `${leg}.${domain ?? 'example.com'}`)],
      ['port', String(best.port)],
      ['security', best.security],
    ],
  };
}

/** An endpoint in a few words: `imap.example.com:993, tls`. */
export function endpointText({ host, port, security }: Endpoint): string {
  return `${host}:${port}, ${security}`;
}
