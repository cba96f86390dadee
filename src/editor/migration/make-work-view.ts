import type { DoneWork } from '../../core/migration/work/work-document.ts';
import type { WorkReport } from '../../core/migration/report/work-report.ts';
import type { Words } from '../../core/words/words.ts';
import type { RunningView, WorkIdentity, WorkView } from '../../shared/work-view.ts';
import { panelTitles, phaseTexts } from './work-titles.ts';
import type { WorkRun } from './work-run.ts';

/** Rows of one table that a page is given: more than anybody reads, and few enough to send. */
const mostRows = 20_000;

/** Work that has ended, as a panel shows it. */
export interface ShownWork extends Pick<DoneWork, 'endedAt'> {
  readonly report: WorkReport;
  /** The button that goes on after a plan. */
  readonly offer: string | undefined;
  /** Where it was kept by an earlier session: how many entries of its lists were left out. */
  readonly kept: { readonly leftOut: number } | undefined;
}

/** What the page of a piece of work shows. */
export function makeWorkView(
  identity: WorkIdentity,
  run: WorkRun | undefined,
  shown: ShownWork | undefined,
  words: Words,
): WorkView {
  const report = shown && fitForPage(shown.report);
  return {
    identity,
    kind: identity.kind,
    title: panelTitles[identity.kind](identity.address, words),
    address: identity.address,
    running: run && runningView(run, words),
    report,
    endedAt: shown?.endedAt,
    note: shown && !run ? noteOf(shown, report !== shown.report, words) : '',
    goOn: run ? undefined : shown?.offer,
    canRunAgain: run === undefined,
  };
}

function runningView(run: WorkRun, words: Words): RunningView {
  const { progress, speed } = run;
  return {
    isPaused: run.isPaused,
    phase: run.isCancelled
      ? words.t('Stopping')
      : progress
        ? phaseTexts[progress.phase](words)
        : words.t('Signing in'),
    folder: progress?.folder ?? '',
    messages: progress?.messages ?? 0,
    total: progress?.total ?? 0,
    octets: progress?.octets ?? 0,
    totalOctets: progress?.totalOctets,
    ...speed,
    canPause: true,
  };
}

function noteOf({ kept }: ShownWork, isCut: boolean, words: Words): string {
  if (kept)
    return kept.leftOut === 0
      ? words.t('This report was kept; nothing was done since. Run it again for what is true now.')
      : words.t(
          'This report was kept without {count} entries of its lists; nothing was done since. Run it again for all of them.',
          { count: words.number(kept.leftOut) },
        );
  return isCut
    ? words.t('Of long tables the first {count} rows are shown here; an export holds all of them.', {
        count: words.number(mostRows),
      })
    : '';
}

/** The same report where no table is too long. */
function fitForPage(report: WorkReport): WorkReport {
  if (report.tables.every(({ rows }) => rows.length <= mostRows)) return report;
  return {
    ...report,
    tables: report.tables.map((table) => ({ ...table, rows: table.rows.slice(0, mostRows) })),
  };
}
