import type { GuideFacts } from '../../core/guide/facts.ts';
import { guideFactsOf, type KnownReports } from '../../core/guide/facts.ts';
import { newestParts } from '../../core/guide/newest-parts.ts';
import type { Report } from '../../core/report/report.ts';
import type { RunningMailbox } from '../run/running-mailboxes.ts';
import { isWhole } from '../reports/standing-report.ts';
import type { GuideServices } from './guide-services.ts';
import { subjectOf, type PanelSubject } from './panel-subject.ts';

/** All that a guide shows of a mailbox, but for what its checklist keeps. */
export interface GuideState {
  readonly subject: PanelSubject;
  readonly facts: GuideFacts;
  /** Kept Reports of both sides, newest first. */
  readonly kept: readonly Report[];
  /** The Report of the source that the mailbox is judged by. */
  readonly standing?: Report;
  readonly running?: RunningMailbox;
}

/** Gathers what is known now; `before` is what the panel showed of the mailbox until now. */
export async function guideStateOf(
  { files, reports, running }: Pick<GuideServices, 'files' | 'reports' | 'running'>,
  file: string,
  address: string,
  before: PanelSubject | undefined,
): Promise<GuideState> {
  const exists = (id: string): boolean => files.get(id) !== undefined;
  const kept = await reports.reports(address, file, exists);
  const tests = await reports.tests(address, file, exists);
  const works = await reports.works(address, file, exists);
  const source = kept.filter(({ side }) => side === 'source');
  const subject = subjectOf(files.get(file), address, before);
  const standing = source.find(isWhole) ?? source[0];
  const now = running.get(file, address);
  return {
    subject,
    facts: guideFactsOf(subject.content, subject.entry, { ...newestOfSides(kept), tests, works }),
    kept,
    ...(standing && { standing }),
    ...(now && { running: now }),
  };
}

/** What the newest Reports of each side found, leg by leg, of Reports from the newest on. */
export function newestOfSides(kept: readonly Report[]): KnownReports {
  const of = (wanted: Report['side']): KnownReports['source'] =>
    newestParts(
      kept.filter(({ side }) => side === wanted),
      isWhole,
    );
  return { source: of('source'), target: of('target') };
}
