import type { Deadline } from '../dialogue/deadline.ts';
import { addressOutcome } from '../dns/address-outcome.ts';
import { lookUpAddresses, type FamilyAnswers, type HostAddress } from '../dns/address-lookup.ts';
import { knownAddresses } from '../dns/known-addresses.ts';
import { toQueryName } from '../dns/name.ts';
import type { Resolver } from '../dns/resolver.ts';
import { lookUpInSystem, type SystemLookup } from '../dns/system-lookup.ts';
import { digCommand } from '../report/shell/dig.ts';
import { addressDetail, type AddressDetail } from './address-detail.ts';
import type { Outcome } from './outcome.ts';

export interface AddressContext {
  readonly resolver: Resolver;
  /** True where a person named the servers: then the operating system is not asked. */
  readonly resolverIsChosen: boolean;
  readonly deadline: Deadline;
  /** Default: the operating system itself. */
  readonly systemLookup?: SystemLookup;
}

/** What `imap.dns` or `smtp.dns` found. `outcome.detail` is an AddressDetail; its args are `host`, and of a failure `server` and `reason`. */
export interface AddressFinding {
  readonly outcome: Outcome;
  readonly addresses: readonly HostAddress[];
  /** How long the name servers took, milliseconds, also where the answer was asked for earlier in the run. Left out where DNS was not asked. */
  readonly ms?: number;
  /** Left out where DNS was not asked. */
  readonly shell?: string;
}

/** Neither promise ever rejects: a passed deadline is `dns.timeout`, a cancel `skip.cancelled`. */
export interface AddressResolution {
  /** What a connection may start with, as soon as RFC 8305 §3 allows; empty when there is nothing to connect to. */
  readonly early: Promise<readonly HostAddress[]>;
  /** The whole finding, at most 3 seconds later; its addresses include the early ones. */
  readonly complete: Promise<AddressFinding>;
}

/** Finds the addresses of an IMAP or SMTP host. A family that fails while the other answers is told in `detail.families`, and the outcome is `ok`. */
export function resolveAddresses(written: string, context: AddressContext): AddressResolution {
  const host = toQueryName(written) ?? written;
  const known = knownAddresses(host);
  if (known) {
    const detail: AddressDetail = { host, ...known, aliases: [] };
    const outcome: Outcome = { code: 'ok', args: { host }, detail };
    const { addresses } = known;
    return { early: Promise.resolve(addresses), complete: Promise.resolve({ outcome, addresses }) };
  }
  const { resolver, resolverIsChosen, deadline } = context;
  const shell = digCommand(host, ['A', 'AAAA'], resolverIsChosen ? resolver.servers[0] : undefined);
  const lookup = lookUpAddresses(host, resolver, deadline.signal);
  const complete = lookup.complete
    .then(async (answers) => ({
      ...(await judge(host, answers, context)),
      ms: Math.max(answers.ipv4.ms, answers.ipv6.ms),
    }))
    .catch((error: unknown) => cutShort(host, error, deadline))
    .then((finding) => ({ ...finding, shell }));
  const early = lookup.early.then(async (addresses) =>
    addresses.length > 0 ? addresses : (await complete).addresses,
  );
  return { early, complete };
}

/** DNS has the first word; what it does not know the operating system may, unless a person chose whom to ask. */
async function judge(host: string, answers: FamilyAnswers, context: AddressContext): Promise<AddressFinding> {
  const found = addressOutcome(answers);
  const detail = addressDetail(host, answers, found);
  if (found.addresses.length === 0 && !context.resolverIsChosen) {
    const { signal } = context.deadline;
    const addresses = await lookUpInSystem(host, signal, context.systemLookup);
    if (addresses.length > 0) {
      const outcome: Outcome = {
        code: 'ok',
        args: { host },
        detail: { ...detail, from: 'system', addresses },
      };
      return { outcome, addresses };
    }
  }
  const { code, addresses, decisive } = found;
  const args = {
    host,
    ...(code !== 'ok' && decisive.server !== '' && { server: decisive.server }),
    ...(decisive.kind === 'failure' && { reason: decisive.reason }),
  };
  return { outcome: { code, args, detail }, addresses };
}

function cutShort(host: string, error: unknown, deadline: Deadline): AddressFinding {
  if (!deadline.signal.aborted) throw error;
  const { code, args } = deadline.fault('dns.timeout');
  const detail: AddressDetail = { host, from: 'dns', addresses: [], aliases: [] };
  return { outcome: { code, args: { ...args, host }, detail }, addresses: [] };
}
