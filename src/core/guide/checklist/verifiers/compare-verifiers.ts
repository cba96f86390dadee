import type { ComparedSide, CompareResult } from '../../../migration/compare/compare-result.ts';
import { hasEnded, worksOf } from './done-works.ts';
import type { MachineFinding, Verifier } from './finding.ts';

/**
 * Nothing of the mailbox is lost: on its target where it has one (a backup may stand for the mailbox), else in its backup. A comparison that
 * misses something, or could not read all, refutes it.
 */
export const nothingLost: Verifier = (facts) => {
  const hasTarget = facts.mailbox.migration?.target !== undefined;
  const wanted = hasTarget ? isTarget : isBackup;
  return findingOf(newestOf(facts, (result) => wanted(result.with)));
};

/** The same of the mailbox itself and a backup of it. */
export const comparedWithBackup: Verifier = (facts) =>
  findingOf(newestOf(facts, (result) => isSource(result.from) && isBackup(result.with)));

function newestOf(
  facts: Parameters<Verifier>[0],
  isWanted: (result: CompareResult) => boolean,
): CompareResult | undefined {
  return worksOf(facts, 'compare')
    .map(({ result }) => result)
    .find((result) => hasEnded(result) && isWanted(result));
}

function findingOf(result: CompareResult | undefined): MachineFinding | undefined {
  if (!result) return undefined;
  const { level, totals, startedAt: at } = result;
  const counts = `messages ${totals.messages}, matched ${totals.matched}, gap ${totals.gapPercent} %, lost ${totals.differences.lost}`;
  const evidence = `compare ${level} ${result.result}: ${counts}`;
  if (result.result === 'complete') return { outcome: 'proved', evidence, at };
  return {
    outcome: 'refuted',
    evidence,
    at,
    says: (words) =>
      totals.differences.lost === 0
        ? words.t('The comparison of {date} could not read everything.', { date: words.dateTime(at) })
        : words.plural(
            totals.differences.lost,
            'In the comparison of {date}, {count} message is missing.',
            'In the comparison of {date}, {count} messages are missing.',
            { date: words.dateTime(at) },
          ),
  };
}

function isSource(side: ComparedSide): boolean {
  return side.kind === 'mailbox' && side.side === 'source';
}

function isTarget(side: ComparedSide): boolean {
  return side.kind === 'mailbox' && side.side === 'target';
}

function isBackup(side: ComparedSide): boolean {
  return side.kind === 'backup';
}
