import type { Deadline } from '../dialogue/deadline.ts';
import { limits } from '../limits.ts';
import type { DnsAnswer, DnsRecord, Resolver } from '../dns/resolver.ts';
import type { Code } from '../report/codes.ts';
import type { MxDetail, MxRecordDetail } from './mx-detail.ts';
import { probeMxTarget } from './mx-target.ts';
import type { Outcome } from './outcome.ts';

/** The MX records of an answer, by preference (RFC 5321 §5.1), then by name so that every run shows the same order. */
export function inMxOrder(answer: DnsAnswer): readonly DnsRecord[] {
  if (answer.kind === 'failure') return [];
  return [...answer.records].sort((one, other) => {
    const byPreference = (one.mx?.preference ?? 0) - (other.mx?.preference ?? 0);
    return byPreference !== 0 ? byPreference : one.text < other.text ? -1 : 1;
  });
}

/** What an answer about a domain's MX records comes to, its hosts looked up side by side. Never rejects. */
export async function judgeMx(
  domain: string,
  answer: DnsAnswer,
  resolver: Resolver,
  deadline: Deadline,
): Promise<Outcome> {
  const server = answer.server === '' ? {} : { server: answer.server };
  const aliases = (answer.aliases ?? []).map((alias) => alias.text);
  const facts = { domain, implicit: false, nullMx: false, ...(aliases.length > 0 && { aliases }), ...server };
  if (answer.kind === 'failure') {
    const { code, reason } = answer;
    const detail: MxDetail = { ...facts, records: [], reason };
    return { code, args: { domain, ...server, reason }, detail };
  }

  const { authoritative } = answer;
  const all = inMxOrder(answer).map(toDetail);
  const hosts = all.filter(({ exchange }) => exchange !== '.');
  const nullMx = hosts.length < all.length;
  if (nullMx && hosts.length === 0) {
    const detail: MxDetail = { ...facts, authoritative, records: all.slice(0, 1), nullMx };
    return { code: 'dns.no-mail', args: { domain }, detail };
  }
  if (hosts.length === 0) {
    const { problem, ...own } = await probeMxTarget({ preference: 0, exchange: domain }, resolver, deadline);
    // RFC 5321 §5.1 lets the domain itself be an alias; only the names in MX records may not be.
    const fault = problem === 'dns.mx-is-alias' ? undefined : problem;
    const records = [{ ...own, ...(fault !== undefined && { problem: fault }) }];
    return {
      ...judgeOwnAddress(own.exchange, fault),
      detail: { ...facts, authoritative, records, implicit: true } satisfies MxDetail,
    };
  }

  const looked = new Map(
    await Promise.all(
      hosts
        .slice(0, limits.dns.mxLookedUp)
        .map(async (host) => [host, await probeMxTarget(host, resolver, deadline)] as const),
    ),
  );
  const listed = all.slice(0, limits.dns.mxListed).map((record) => looked.get(record) ?? record);
  const detail: MxDetail = {
    ...facts,
    authoritative,
    records: listed,
    ...(listed.length < all.length && { total: all.length }),
    nullMx,
  };
  return { ...judgeHosts(domain, [...looked.values()]), detail };
}

/** Without MX records the domain itself is the mail host. It exists, for its MX records were asked for. */
function judgeOwnAddress(domain: string, problem: Code | undefined): Omit<Outcome, 'detail'> {
  const args = { domain };
  if (problem === undefined) return { code: 'dns.no-mx', args };
  return { code: problem === 'dns.no-such-domain' ? 'dns.no-address' : problem, args };
}

/** Which problem speaks for all, when no host is usable: the earliest listed that one of them has. */
const telling = [
  'skip.cancelled',
  'dns.mx-is-address',
  'dns.timeout',
  'dns.server-failure',
] as const satisfies readonly Code[];

function judgeHosts(domain: string, hosts: readonly MxRecordDetail[]): Omit<Outcome, 'detail'> {
  const cancelled = hosts.some(({ problem }) => problem === 'skip.cancelled');
  const usable = hosts.some(({ addresses = [] }) => addresses.length > 0);
  if (usable && !cancelled) {
    const alias = hosts.find(({ problem }) => problem === 'dns.mx-is-alias');
    return alias
      ? { code: 'dns.mx-is-alias', args: { domain, exchange: alias.exchange } }
      : { code: 'ok', args: { domain } };
  }
  // Hosts that have no address and hosts that do not exist are the same to a sender.
  const code = telling.find((one) => hosts.some(({ problem }) => problem === one)) ?? 'dns.no-address';
  const culprit = hosts.find(({ problem }) => problem === code) ?? hosts[0];
  const exchange = culprit?.exchange ?? '';
  const lookUpFailed = code === 'dns.timeout' || code === 'dns.server-failure';
  return { code, args: { domain, exchange, ...(lookUpFailed && { host: exchange }) } };
}

function toDetail({ mx, ttl }: DnsRecord): MxRecordDetail {
  const { preference = 0, exchange = '' } = mx ?? {};
  return { preference, exchange: exchange === '' ? '.' : exchange, ttl };
}
