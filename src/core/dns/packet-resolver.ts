import { followAliases, type AliasChain } from './alias-chain.ts';
import { limits } from '../limits.ts';
import { toQueryName } from './name.ts';
import type { DnsAnswer, RecordType, Resolver } from './resolver.ts';
import { parseServer } from './server-address.ts';
import { ServerRotation, type Lookup } from './server-rotation.ts';
import { SharedCache, type Worth } from './shared-cache.ts';
import { SocketSlots } from './socket-slots.ts';

export interface ResolverOptions {
  /** As `parseServer` reads them, in the order in which they are asked. */
  readonly servers: readonly string[];
  /** Milliseconds a server has to answer, one number for each round over the servers; default 2, 3 and 5 seconds. */
  readonly timeoutsMs?: readonly number[];
  /** Default `limits.dns.cacheOctets`; 0 keeps nothing, for a name that is watched until it changes. */
  readonly cacheOctets?: number;
  /** Default `limits.dns.sockets`. */
  readonly sockets?: number;
  /** A monotonic clock, milliseconds. */
  readonly now?: () => number;
}

/** Below the shortest life a run asks for the same name again (the same domain, mailbox after mailbox); above the longest it has ended. */
const life = { shortestMs: 5_000, longestMs: 300_000 } as const;

/**
 * The resolver over DNS packets, meant for one run.
 *
 * Answers are shared while under way and given out again for their TTL, though for no less than 5 seconds and no
 * more than 5 minutes; a TTL in an answer from the cache is the one first seen. Failures are kept 5 seconds
 * (RFC 9520 §3.2). Throws InvalidServerError for a server that cannot be one.
 */
export function createResolver(options: ResolverOptions): Resolver {
  const now = options.now ?? (() => performance.now());
  const servers = options.servers.map(parseServer);
  const rotation = new ServerRotation({
    servers,
    timeoutsMs: options.timeoutsMs ?? [2_000, 3_000, 5_000],
    slots: new SocketSlots(options.sockets ?? limits.dns.sockets),
    now,
  });
  const cache = new SharedCache<Lookup>(worthOf, options.cacheOctets ?? limits.dns.cacheOctets, now);
  const lookUp = (name: string, type: RecordType, signal: AbortSignal): Promise<Lookup> =>
    cache.get(`${type} ${name}`, (shared) => rotation.ask({ name, type }, shared), signal);

  return {
    servers: servers.map((server) => server.label),
    async resolve(written, type, signal) {
      signal.throwIfAborted();
      const first = toQueryName(written);
      if (first === undefined) return noSuchName;
      let chain: AliasChain = { name: first, aliases: [] };
      let ms = 0;
      for (;;) {
        const lookup = await lookUp(chain.name, type, signal);
        ms += lookup.ms;
        if (lookup.kind === 'failure') return { ...lookup, ...passed(chain), ms };
        const { message, server } = lookup;
        const step = followAliases(message, type, chain);
        chain = step.chain;
        if (step.kind === 'stuck')
          return {
            kind: 'failure',
            code: 'dns.server-failure',
            reason: step.reason,
            server,
            ...passed(chain),
            ms,
          };
        if (step.kind === 'end') {
          if (message.rcode === 'NXDOMAIN' && step.records.length === 0)
            return {
              kind: 'failure',
              code: 'dns.no-such-domain',
              reason: 'NXDOMAIN',
              server,
              ...passed(chain),
              ms,
            };
          const { aliases } = chain;
          return {
            kind: 'answer',
            records: step.records,
            aliases,
            authoritative: message.authoritative,
            server,
            ms,
          };
        }
        // A target no server could be asked for, such as the root.
        if (toQueryName(chain.name) !== chain.name) return { ...noSuchName, server, ...passed(chain), ms };
      }
    },
  };
}

/** What cannot be a name cannot exist; no server needs to be asked. */
const noSuchName = {
  kind: 'failure',
  code: 'dns.no-such-domain',
  reason: 'BADNAME',
  server: '',
  ms: 0,
} as const satisfies DnsAnswer;

function passed({ aliases }: AliasChain): Partial<AliasChain> {
  return aliases.length > 0 ? { aliases } : {};
}

function worthOf(lookup: Lookup): Worth {
  if (lookup.kind === 'failure') return { lifeMs: life.shortestMs, octets: 512 };
  const { answers, negative, octets } = lookup.message;
  const seconds =
    answers.length > 0 ? Math.min(...answers.map((record) => record.ttl)) : (negative?.ttl ?? 0);
  return {
    lifeMs: Math.min(Math.max(seconds * 1_000, life.shortestMs), life.longestMs),
    // Decoded, a record takes several times its octets on the wire.
    octets: 512 + 8 * octets,
  };
}
