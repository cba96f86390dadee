import type { Report } from '../../core/report/report.ts';
import type { KeptReport } from './kept-report.ts';

/** How many Reports are kept of each mailbox (contract, section 2). */
const keptReports = 20;

/** True where the whole diagnosis was asked for, and no login held back so that the account does not get locked. */
export function isWhole({ steps }: Pick<Report, 'steps'>): boolean {
  return steps.every(({ code }) => code !== 'skip.not-requested' && code !== 'skip.refusals');
}

/**
 * What a mailbox is judged by once `next` has come: a check of one part, or one that did not send a refused password again,
 * neither heals nor hides what the last whole diagnosis found.
 */
export function standing<Kept extends { readonly whole: boolean }>(
  previous: Kept | undefined,
  next: Kept,
): Kept {
  return next.whole || !previous?.whole ? next : previous;
}

/**
 * The Reports to keep of those there are, newest first: the last 20 of each file and side, and the last whole one where
 * it is older than they are.
 */
export function retained(all: readonly KeptReport[]): KeptReport[] {
  const seen = new Map<string, { count: number; whole: boolean }>();
  return all.filter(({ file, report }) => {
    const key = `${report.side} ${file}`;
    const { count, whole } = seen.get(key) ?? { count: 0, whole: false };
    const keep = count < keptReports || (!whole && isWhole(report));
    if (keep) seen.set(key, { count: count + 1, whole: whole || isWhole(report) });
    return keep;
  });
}
