import { stepIds, type Report } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import type { DiagnosisView } from '../../../shared/diagnosis-view.ts';
import { ageText } from '../../tree/item-text.ts';
import { comparisonView } from './comparison-view.ts';
import { stateView } from './head-view.ts';
import { shownMoment } from './records.ts';
import { reportView } from './report-view.ts';
import { soundReport } from './sound-report.ts';

/** What the tab of the diagnosis is made from. */
export interface DiagnosisParts {
  /** Newest first, of both sides. */
  readonly kept: readonly Report[];
  /** `startedAt` of the Report to show; left out or unknown: the newest. */
  readonly shown?: string | null | undefined;
  /** `startedAt` of the one to compare it with. */
  readonly before?: string | null | undefined;
  readonly words: Words;
  readonly now: Date;
}

/** The kept Reports to choose from, the chosen one as a picture, and beside another. Never throws, whatever was kept. */
export function diagnosisView({ kept, shown, before, words, now }: DiagnosisParts): DiagnosisView {
  const reports = kept.map(soundReport);
  const chosen = reports.find(({ startedAt }) => startedAt === shown) ?? reports[0];
  const other = reports.find(({ startedAt }) => startedAt === before);
  const [older, newer] =
    chosen && other && chosen !== other ? [chosen, other].sort(byTime) : [undefined, undefined];
  return {
    kept: reports.map((report) => ({
      startedAt: report.startedAt,
      label: labelOf(report, words, now.getTime()),
      state: stateView(report.verdict.status, words),
    })),
    ...(chosen && { report: reportView(chosen, words) }),
    ...(other &&
      older &&
      newer && {
        comparison: { with: other.startedAt, ...comparisonView(older, newer, words) },
      }),
  };
}

function byTime(one: Report, other: Report): number {
  return one.startedAt < other.startedAt ? -1 : 1;
}

/** When it was, and what was asked for where that was not all. */
function labelOf(report: Report, words: Words, now: number): string {
  const { startedAt, side } = report;
  const age = Number.isNaN(Date.parse(startedAt)) ? [] : [ageText(startedAt, now, words)];
  const asked = askedLegs(report);
  return [
    shownMoment(startedAt, (moment) => words.dateTime(moment)),
    ...age,
    ...(side === 'target' ? [words.t('new mailbox')] : []),
    ...(asked === undefined ? [] : [words.t('only {part}', { part: asked })]),
  ].join(' · ');
}

/** The legs that were asked for, where some steps were not. */
function askedLegs({ steps }: Report): string | undefined {
  const asked = steps.filter(({ code }) => code !== 'skip.not-requested').map(({ id }) => id);
  if (stepIds.every((id) => asked.includes(id)) || asked.length === 0) return undefined;
  const legs = asked.map((id) => (id.split('.')[0] ?? '').toUpperCase());
  return [...new Set(legs)].join(', ');
}
