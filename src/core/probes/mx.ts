import type { Deadline } from '../dialogue/deadline.ts';
import { toQueryName } from '../dns/name.ts';
import type { MxRecord, Resolver } from '../dns/resolver.ts';
import { digCommand } from '../report/shell/dig.ts';
import type { MxDetail } from './mx-detail.ts';
import { inMxOrder, judgeMx } from './mx-judgement.ts';
import type { Outcome } from './outcome.ts';

export interface MxContext {
  readonly resolver: Resolver;
  /** True where a person named the servers: then the shell command names one too. */
  readonly resolverIsChosen: boolean;
  readonly deadline: Deadline;
  /** Called exactly once, as soon as the MX records are known and before their addresses are, with none where there are none. */
  readonly onRecords?: (mx: readonly MxRecord[]) => void;
}

/**
 * What `mx` found. `outcome.detail` is an MxDetail; its args are `domain`, and as far as they are known `exchange`
 * (the record that decided), `host` (the name whose look-up failed), `server` and `reason`.
 */
export interface MxFinding {
  readonly outcome: Outcome;
  /** By preference, then by name; without a null MX. */
  readonly mx: readonly MxRecord[];
  readonly shell: string;
}

/**
 * Asks where mail for a domain goes, and whether those hosts can be found. One usable host is enough: a broken one beside
 * it is told in its record. Never rejects: a passed deadline is `dns.timeout`, a cancel `skip.cancelled`.
 */
export async function probeMx(written: string, context: MxContext): Promise<MxFinding> {
  const { resolver, resolverIsChosen, deadline, onRecords } = context;
  const domain = toQueryName(written) ?? written;
  const shellBy = (server: string | undefined): string =>
    digCommand(domain, 'MX', resolverIsChosen ? server : undefined);
  try {
    const answer = await resolver.resolve(domain, 'MX', deadline.signal);
    const mx = inMxOrder(answer).flatMap((record) =>
      record.mx && record.mx.exchange !== '' ? record.mx : [],
    );
    onRecords?.(mx);
    const outcome = await judgeMx(domain, answer, resolver, deadline);
    return { outcome, mx, shell: shellBy(answer.server === '' ? resolver.servers[0] : answer.server) };
  } catch (error) {
    if (!deadline.signal.aborted) throw error;
    onRecords?.([]);
    const { code, args } = deadline.fault('dns.timeout');
    const detail: MxDetail = { domain, records: [], implicit: false, nullMx: false };
    return {
      outcome: { code, args: { ...args, domain }, detail },
      mx: [],
      shell: shellBy(resolver.servers[0]),
    };
  }
}
