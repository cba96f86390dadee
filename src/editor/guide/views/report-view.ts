import { isCode } from '../../../core/report/codes.ts';
import type { Report } from '../../../core/report/report.ts';
import { explain } from '../../../core/words/verdicts.ts';
import type { Words } from '../../../core/words/words.ts';
import type { ReportView } from '../../../shared/diagnosis-view.ts';
import { chainViews } from './chain-view.ts';
import { stateView } from './head-view.ts';
import { mxView } from './mx-view.ts';
import { evidenceValues, providerSentence } from './provider-sentence.ts';
import { shownMoment } from './records.ts';
import { timeAxis } from './time-axis.ts';
import { isTimed, lastEndMs, waterfallLegs } from './waterfall-view.ts';

/** A sound Report as a picture: the verdict, where the time went, the certificates, the MX and what they prove. */
export function reportView(report: Report, words: Words): ReportView {
  const { verdict, startedAt, steps, ms, probedFrom } = report;
  const legs = waterfallLegs(report, words);
  const axis = timeAxis(lastEndMs(legs), words);
  const hosts = mxView(report, words);
  const listed = new Set(hosts.mx.map(({ host }) => host));
  const quoted = steps.find(({ id }) => id === verdict.step)?.target ?? '';
  const time = shownMoment(startedAt, (moment) => words.dateTime(moment));
  return {
    startedAt,
    title:
      report.side === 'target'
        ? words.t('New mailbox, diagnosed on {time} from {machine}', { time, machine: probedFrom })
        : words.t('Diagnosed on {time} from {machine}', { time, machine: probedFrom }),
    state: stateView(verdict.status, words),
    sentence: verdictSentence(report, words),
    ...(verdict.reply !== undefined &&
      verdict.reply !== '' && { quote: { from: quoted, words: verdict.reply } }),
    totalMs: ms,
    totalText: words.t('Took {ms} ms.', { ms: words.number(ms) }),
    isTimed: isTimed(report),
    ...(axis && { axis }),
    legs,
    chains: chainViews(report, words),
    ...hosts,
    provider: providerSentence(report, words),
    // The MX hosts are listed with what each proves.
    evidence: evidenceValues(report, words).filter(({ value }) => !listed.has(value)),
  };
}

/** The verdict in the reader's language of now; a code of another version keeps the words it came with. */
export function verdictSentence({ address, verdict }: Report, words: Words): string {
  const { code, args, cause } = verdict;
  return isCode(code) ? explain(code, { address, ...args }, words).cause : cause;
}
