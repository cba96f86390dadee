import type { WorkDocument } from '../../../core/migration/work/work-document.ts';
import type { Words } from '../../../core/words/words.ts';

/** The button under the plan of a copy; undefined where there is nothing to do, or no plan was made. */
export function copyOffer({ kind, result }: WorkDocument, words: Words): string | undefined {
  if ((kind !== 'mirror' && kind !== 'restore') || !result.dryRun) return undefined;
  const { sent, flagsChanged, deleted } = result.totals;
  if (result.result !== 'complete' && result.result !== 'incomplete') return undefined;
  if (sent > 0)
    return kind === 'mirror'
      ? words.plural(sent, 'Copy {count} Message', 'Copy {count} Messages')
      : words.plural(sent, 'Restore {count} Message', 'Restore {count} Messages');
  if (deleted > 0) return words.plural(deleted, 'Remove {count} Message', 'Remove {count} Messages');
  return flagsChanged > 0
    ? words.plural(flagsChanged, 'Set the Flags of {count} Message', 'Set the Flags of {count} Messages')
    : undefined;
}
