import { hostKindOf, isHostOf, servesOtherLeg } from '../../providers/provider-hosts.ts';
import { servesPort } from '../../providers/provider-ports.ts';
import type { Security } from '../../mailboxes/model.ts';
import { usualPorts } from '../../providers/guess-hosts.ts';
import type { Endpoint } from '../../providers/endpoints.ts';
import type { Provider } from '../../providers/provider.ts';
import type { WaysIn } from './ways-in.ts';

type Leg = 'imap' | 'smtp';

/** A server to recommend; without a host where only the port is the same for everybody. */
export interface Recommended {
  readonly host?: string;
  readonly port: number;
  readonly security: Security;
}

/** What is set of a server; of a block outside of a mailbox perhaps not all of it. */
export type UsedServer = Partial<Recommended>;

/** How what is set stands to what is recommended. `alternative`: it works there too. */
export type Agreement = 'best' | 'alternative' | 'other-host' | 'differs' | 'not-set';

/** The provider's servers in its order, else the secure ports of RFC 8314 §3; never empty. */
export function recommendedFor(
  { provider, wanted }: Pick<WaysIn, 'provider' | 'wanted'>,
  leg: Leg,
): readonly [Recommended, ...Recommended[]] {
  const [first, ...others] = wanted[leg];
  if (first) return [recommendedOf(first), ...others.map(recommendedOf)];
  // Where the host differs from mailbox to mailbox, port and encryption are still the provider's.
  const [own, ...more] = provider?.[leg] ?? [];
  if (own) return [portOf(own), ...more.map(portOf)];
  const [usual, second] = usualPorts[leg];
  return [usual, second];
}

/** Compares what is set with what is recommended and with what the provider's page does not rule out. */
export function agreementOf(
  used: UsedServer | undefined,
  recommended: readonly Recommended[],
  provider: Provider | undefined,
  leg: Leg,
): Agreement {
  if (!used || Object.keys(used).length === 0) return 'not-set';
  const { host } = used;
  if (host !== undefined && !isItsHost(host, recommended, provider, leg)) return 'other-host';
  const fits = ({ port, security }: Recommended): boolean =>
    (used.port === undefined || used.port === port) &&
    (used.security === undefined || used.security === security);
  const [best, ...others] = recommended;
  if (best && fits(best)) return 'best';
  const accepted = usualPorts[leg].filter(({ port }) => provider && servesPort(provider, leg, host, port));
  const isOpen = provider !== undefined && hostKindOf(provider) !== 'named' && used.security !== 'none';
  return isOpen || [...others, ...accepted].some(fits) ? 'alternative' : 'differs';
}

function isItsHost(
  host: string,
  recommended: readonly Recommended[],
  provider: Provider | undefined,
  leg: Leg,
): boolean {
  if (recommended.some((one) => one.host === host.toLowerCase())) return true;
  if (!provider) return recommended.some((one) => one.host === undefined);
  return isHostOf(provider, host) && !servesOtherLeg(provider, leg, host);
}

/** A host whose country or region nothing told is no recommendation. */
function recommendedOf({ host, port, security, isAssumed }: Endpoint): Recommended {
  return isAssumed === true ? { port, security } : { host, port, security };
}

function portOf({ port, security }: Recommended): Recommended {
  return { port, security };
}
