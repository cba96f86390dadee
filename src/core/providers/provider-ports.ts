import type { Security } from '../mailboxes/model.ts';
import { usualPorts } from './guess-hosts.ts';
import type { Provider } from './provider.ts';
import { hostKindOf } from './provider-hosts.ts';
import { isReceiver } from './provider-receivers.ts';

interface Port {
  readonly port: number;
  readonly security: Security;
}

/** How a provider stands to a port: it serves there, serves but advises against it, or does not serve. */
type PortStanding = 'served' | 'advised-against' | 'refused';

/** The port that a provider recommends for a leg; `host`, where it is written, tells the product. */
export function bestPort(
  provider: Provider,
  leg: 'imap' | 'smtp',
  host: string | undefined,
): Port | undefined {
  return productOf(provider, host)?.[leg] ?? provider[leg][0];
}

/**
 * How a provider stands to a port for a leg. What its page does not rule out of RFC 8314's two ways is accepted, and everything where
 * each mailbox has a server of its own, the server is on the user's machine, or the host is no way for programs to send.
 */
export function portStanding(
  provider: Provider,
  leg: 'imap' | 'smtp',
  host: string | undefined,
  port: number,
): PortStanding {
  if (hostKindOf(provider) !== 'named') return 'served';
  const product = productOf(provider, host);
  if (product) return product[leg].port === port ? 'served' : 'refused';
  if (provider[leg].some((endpoint) => endpoint.port === port)) return 'served';
  if (leg === 'smtp' && host !== undefined && isReceiver(provider, host)) return 'served';
  if (provider.advisedAgainst?.[leg]?.includes(port) === true) return 'advised-against';
  const isUsual = usualPorts[leg].some((usual) => usual.port === port);
  return isUsual && provider.onlyPort?.includes(leg) !== true ? 'served' : 'refused';
}

/** The port for sending, where the provider accepts or advises only one. */
export function onlySmtpPort({ smtp, onlyPort, advisedAgainst }: Provider): number | undefined {
  const isOnly = onlyPort?.includes('smtp') === true || advisedAgainst?.smtp !== undefined;
  return isOnly ? smtp[0]?.port : undefined;
}

/** Whether a provider serves a leg on a port, and does not advise against it. */
export function servesPort(
  provider: Provider,
  leg: 'imap' | 'smtp',
  host: string | undefined,
  port: number,
): boolean {
  return portStanding(provider, leg, host, port) === 'served';
}

function productOf(
  provider: Provider,
  host: string | undefined,
): NonNullable<Provider['products']>[number] | undefined {
  if (host === undefined || !provider.products) return undefined;
  const name = host.toLowerCase();
  return provider.products.find(({ hosts }) => hosts.test(name));
}
