import type { DnsAnswer, RecordType, Resolver } from '../dns/resolver.ts';
import { limits } from '../limits.ts';
import { noSignals, type DomainSignals, type SignalSource } from '../providers/signals.ts';
import { isOwnSpf, readSpf } from './spf-record.ts';

/**
 * What second signals there are, and which could not be had: those prove nothing, not even that there are none. `txt` of the unanswered is
 * the domain's TXT records, SPF among them; `spf` is a record that its own points to.
 */
export interface SignalsFound {
  readonly signals: DomainSignals;
  readonly unanswered: readonly SignalSource[];
  /** SPF records of the domain's own that stand elsewhere, to be asked for where a gateway hides the rest. */
  readonly ownSpf: readonly string[];
}

export const nothingAsked: SignalsFound = { signals: noSignals, unanswered: [], ownSpf: [] };

/**
 * Asks for the domain's TXT records and for where its autodiscover leads, side by side: one round trip. `domain` in the form of
 * `toQueryName`. Never rejects: what did not come before `signal` aborted was not answered.
 */
export async function probeSignals(
  domain: string,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<SignalsFound> {
  const ask = (name: string, type: RecordType): Promise<DnsAnswer | undefined> =>
    answerOf(resolver, name, type, signal);
  const [txt, host, service] = await Promise.all([
    ask(domain, 'TXT'),
    // The whole chain of aliases comes with the addresses; a question for the CNAME itself would bring its first link.
    ask(`autodiscover.${domain}`, 'A'),
    ask(`_autodiscover._tcp.${domain}`, 'SRV'),
  ]);
  const texts = textsOf(txt).slice(0, limits.dns.txtListed);
  const records = texts.flatMap((text) => readSpf(text) ?? []);
  const spf = [...new Set(records.flatMap(({ names }) => names))];
  const moved = new Set(records.map(({ redirect }) => redirect));
  const autodiscover = [
    ...(host?.aliases ?? []).map(({ text }) => text),
    ...textsOf(service).map((text) => text.split(' ').at(-1) ?? ''),
  ].filter((name) => name !== '' && name !== '.');
  const isAutodiscoverKnown = autodiscover.length > 0 || (isAnswer(host) && isAnswer(service));
  return {
    signals: { autodiscover, spf, txt: texts.filter((text) => readSpf(text) === undefined) },
    unanswered: [
      ...(isAutodiscoverKnown ? [] : ['autodiscover' as const]),
      ...(isAnswer(txt) ? [] : ['txt' as const]),
    ],
    ownSpf: spf.filter((name) => moved.has(name) || isOwnSpf(name, domain)),
  };
}

/** Follows the domain's own SPF records one level, the first few of them. Never rejects. */
export async function followSpf(
  found: SignalsFound,
  resolver: Resolver,
  signal: AbortSignal,
): Promise<SignalsFound> {
  const answers = await Promise.all(
    found.ownSpf.slice(0, limits.dns.spfLookUps).map((name) => answerOf(resolver, name, 'TXT', signal)),
  );
  const more = answers.flatMap(textsOf).flatMap((text) => readSpf(text)?.names ?? []);
  return {
    signals: { ...found.signals, spf: [...new Set([...found.signals.spf, ...more])] },
    unanswered: [...found.unanswered, ...(answers.every(isAnswer) ? [] : ['spf' as const])],
    ownSpf: [],
  };
}

async function answerOf(
  resolver: Resolver,
  name: string,
  type: RecordType,
  signal: AbortSignal,
): Promise<DnsAnswer | undefined> {
  try {
    return await resolver.resolve(name, type, signal);
  } catch (error) {
    if (!signal.aborted) throw error;
    return undefined;
  }
}

function textsOf(answer: DnsAnswer | undefined): string[] {
  return answer?.kind === 'answer' ? answer.records.map(({ text }) => text) : [];
}

/** A name that does not exist is an answer too. */
function isAnswer(answer: DnsAnswer | undefined): boolean {
  return answer?.kind === 'answer' || answer?.code === 'dns.no-such-domain';
}
