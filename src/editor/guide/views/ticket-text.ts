import { reportHeading, reportSummary } from '../../../core/output/report-lines.ts';
import { stepLines } from '../../../core/output/step-lines.ts';
import { isCode } from '../../../core/report/codes.ts';
import type { Report } from '../../../core/report/report.ts';
import { explain } from '../../../core/words/verdicts.ts';
import type { Words } from '../../../core/words/words.ts';
import { shownMoment } from './records.ts';
import { soundReport } from './sound-report.ts';

/** A Report as plain text to paste into a ticket: verdict, what to do, then step by step. Reports hold no secrets. */
export function ticketText(kept: Report, words: Words): string {
  const report = soundReport(kept);
  const time = shownMoment(report.startedAt, (moment) => words.dateTime(moment));
  return [
    reportHeading(report, words),
    words.t('Diagnosed on {time}', { time }),
    '',
    ...reportSummary(inWords(report, words), words),
    '',
    ...report.steps
      .filter(({ code }) => code !== 'skip.not-requested')
      .flatMap((step) => stepLines(step, words)),
    '',
  ].join('\n');
}

/** The verdict in the reader's language of now. */
function inWords(report: Report, words: Words): Report {
  const { verdict, address } = report;
  return isCode(verdict.code)
    ? { ...report, verdict: { ...verdict, ...explain(verdict.code, { address, ...verdict.args }, words) } }
    : report;
}
