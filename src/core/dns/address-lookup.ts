import { limits } from '../limits.ts';
import { onAbort } from './on-abort.ts';
import type { DnsAnswer, RecordType, Resolver } from './resolver.ts';

/** One address of a host. `ttl` in seconds, left out where it did not come from a name server. */
export interface HostAddress {
  readonly address: string;
  readonly family: 4 | 6;
  readonly ttl?: number;
}

/** What was answered for each family. */
export interface FamilyAnswers {
  readonly ipv4: DnsAnswer;
  readonly ipv6: DnsAnswer;
}

export interface AddressLookup {
  /**
   * The addresses a connection may start with, possibly of one family only: at once with IPv6, 50 ms after IPv4 alone
   * (RFC 8305 §3), with an empty list when both families are done and gave none or `signal` aborted. Never rejects.
   */
  readonly early: Promise<readonly HostAddress[]>;
  /** Both families. Rejects only with the signal's reason, when it aborts before either has given an address; the one still missing is else `LATE`. */
  readonly complete: Promise<FamilyAnswers>;
}

/** RFC 8305 §8: how long IPv4 waits for IPv6. */
const resolutionDelayMs = 50;
/** How long the second family may take once the first has given addresses: enough for one lost datagram, too little to hold up a diagnosis. */
const patienceMs = 3_000;

/** Asks for A and AAAA side by side. A family that comes later than 3 seconds after the other's addresses is given up as `dns.timeout`, reason `LATE`. */
export function lookUpAddresses(name: string, resolver: Resolver, signal: AbortSignal): AddressLookup {
  const controller = new AbortController();
  const forget = onAbort(signal, () => controller.abort(signal.reason));
  if (signal.aborted) controller.abort(signal.reason);
  const startedAt = performance.now();
  const settled: HostAddress[] = [];
  const timers: NodeJS.Timeout[] = [];

  let start: (addresses: readonly HostAddress[]) => void = () => undefined;
  const early = new Promise<readonly HostAddress[]>((resolve) => (start = resolve));

  const ask = async (type: 'A' | 'AAAA'): Promise<DnsAnswer> => {
    const answer = await answerOf(type);
    const found = addressesOf(answer);
    if (found.length === 0) return answer;
    if (type === 'AAAA') settled.unshift(...found);
    else settled.push(...found);
    if (type === 'AAAA') start([...settled]);
    else timers.push(setTimeout(() => start([...settled]), resolutionDelayMs));
    timers.push(setTimeout(() => controller.abort(), patienceMs));
    return answer;
  };

  const answerOf = async (type: RecordType): Promise<DnsAnswer> => {
    try {
      return await resolver.resolve(name, type, controller.signal);
    } catch (error) {
      if (!controller.signal.aborted || (signal.aborted && settled.length === 0)) throw error;
      const ms = performance.now() - startedAt;
      return { kind: 'failure', code: 'dns.timeout', reason: 'LATE', server: '', ms };
    }
  };

  const end = (): void => {
    forget();
    timers.forEach(clearTimeout);
    start([...settled]);
  };
  const complete = Promise.all([ask('A'), ask('AAAA')]).then(([ipv4, ipv6]) => ({ ipv4, ipv6 }));
  complete.then(end, end);
  return { early, complete };
}

/** The addresses of an A or AAAA answer, as many as are kept; none for a failure. */
export function addressesOf(answer: DnsAnswer): readonly HostAddress[] {
  if (answer.kind === 'failure') return [];
  return answer.records
    .slice(0, limits.dns.addressesPerFamily)
    .map(({ type, text, ttl }) => ({ address: text, family: type === 'AAAA' ? 6 : 4, ttl }));
}
