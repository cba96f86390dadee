import type { AuthMethod } from '../../mailboxes/model.ts';
import type { Provider, ProviderEndpoint } from '../provider.ts';
import { ispdbEntries, ispdbRead } from './entries.ts';

/** Where mail programs read an entry, by one of its domains. */
const database = 'https://autoconfig.thunderbird.net/v1.1/';

/**
 * The providers of Mozilla's ISPDB, one record an entry, several of them possibly under one id. Its domains are those of addresses and
 * of MX hosts alike, as mail programs use them. Says nothing of panels, resets and limits, which the ISPDB does not hold.
 *
 * `own` are the records that Mailops has itself: where an entry's mailboxes are on the servers of one of them (a university at Google),
 * its methods hold.
 */
export function readIspdb(own: readonly Provider[]): readonly Provider[] {
  const hosts = new Map(own.flatMap((record) => record.imap.map(({ host }) => [host, record] as const)));
  return ispdbEntries
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => recordOf(line, hosts));
}

function recordOf(line: string, hosts: ReadonlyMap<string, Provider>): Provider {
  const [id = '', name = '', ...rest] = line.split(';');
  const [domains = [], imapServers = [], smtpServers = [], methods = [], pages = []] = rest.map(wordsOf);
  const [imap, smtp] = [imapServers.flatMap(endpointOf), smtpServers.flatMap(endpointOf)];
  const host = imap.find(({ host }) => hosts.has(host))?.host;
  return {
    id,
    name,
    mx: domains.map((domain) => `.${domain}`),
    domains,
    imap,
    smtp,
    ...loginOf(methods, host === undefined ? undefined : hosts.get(host)),
    shares: [],
    untold: ['signals', 'enable', 'appPasswordPage', 'limits', 'ends'],
    ...(pages[0] !== undefined && { helpPage: pages[0] }),
    sources: [{ url: `${database}${domains[0] ?? ''}`, checked: ispdbRead }],
  };
}

/** OAuth 2.0 in the ISPDB is that of Thunderbird's own registration with the provider. */
function loginOf(
  methods: readonly string[],
  at: Provider | undefined,
): Pick<Provider, 'auth' | 'oauth' | 'oauthForRegistered'> {
  if (at)
    return {
      auth: at.auth,
      ...(at.oauth && { oauth: at.oauth }),
      ...(at.oauthForRegistered && { oauthForRegistered: at.oauthForRegistered }),
    };
  const auth: readonly AuthMethod[] = methods.includes('password') ? ['password'] : ['oauth2'];
  return { auth, ...(methods.includes('oauth2') && { oauthForRegistered: true }) };
}

function wordsOf(field: string): readonly string[] {
  return field === '' ? [] : field.split(' ');
}

const server = /^([^:]+):(\d+)\/(tls|starttls)(\/local)?(?:@(.+))?$/;

function endpointOf(text: string): ProviderEndpoint[] {
  const [, host, port, security, local, domain] = server.exec(text) ?? [];
  if (host === undefined) return [];
  return [
    {
      host,
      port: Number(port),
      security: security === 'tls' ? 'tls' : 'starttls',
      username: local === undefined ? 'address' : 'local-part',
      ...(domain !== undefined && { domains: [domain] }),
    },
  ];
}
