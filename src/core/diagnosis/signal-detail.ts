import { limits } from '../limits.ts';
import type { SignalsFound } from '../probes/second-signals.ts';
import type { Identity } from '../providers/identify.ts';
import type { SignalSource } from '../providers/signals.ts';
import type { Contradiction } from '../report/report.ts';

/** What the step `mx` tells in its `detail` of the second signals; a key without anything to tell is left out. */
export type SignalDetail = Readonly<{
  /** Where `autodiscover.DOMAIN` leads, in order. */
  autodiscover?: readonly string[];
  /** The domains whose senders the SPF record takes in. */
  spf?: readonly string[];
  /** The signals that could not be had. */
  unanswered?: readonly SignalSource[];
  /** What speaks for another provider than the one found. */
  contradictions?: readonly Contradiction[];
}>;

/** Bounded, for servers fill it. */
export function signalDetail(
  { signals, unanswered }: SignalsFound,
  { contradictions }: Identity,
): SignalDetail {
  const autodiscover = signals.autodiscover.slice(0, limits.dns.aliases);
  const spf = signals.spf.slice(0, limits.dns.spfNames);
  return {
    ...(autodiscover.length > 0 && { autodiscover }),
    ...(spf.length > 0 && { spf }),
    ...(unanswered.length > 0 && { unanswered }),
    ...(contradictions.length > 0 && { contradictions }),
  };
}
