import type { RestoreResult } from '../migration/transfer/transfer-result.ts';
import type { WorkFailure } from '../migration/work/work-outcome.ts';
import { safeLine } from '../migration/report/safe-line.ts';
import type { Words } from './words.ts';

/** Why nothing of a directory can be brought to a mailbox, and what to do. */
export function explainUnrestorable(
  problem: 'no-mail' | 'several-backups',
  { directory }: { readonly directory: string },
  words: Words,
): Pick<WorkFailure, 'cause' | 'actions'> {
  return problem === 'no-mail'
    ? {
        cause: words.t('{directory} holds no backup, no .eml files and no mbox files.', { directory }),
        actions: [
          words.t(
            'Name the directory of a backup, or one with .eml or mbox files that a mail program exported.',
          ),
        ],
      }
    : {
        cause: words.t('{directory} holds several backups, and none of this mailbox.', { directory }),
        actions: [words.t('Name the directory of one of them.')],
      };
}

/** Files named in one sentence at most. */
const mostNamed = 5;

/** What has to be known of a restore beside its messages. */
export function restoreRemarks({ leftOut, torn, ignored }: RestoreResult, words: Words): string[] {
  const named = (files: readonly string[]): string => {
    const shown = files.slice(0, mostNamed).map(safeLine).join(', ');
    return files.length > mostNamed ? `${shown}, …` : shown;
  };
  return [
    ...(leftOut === 0
      ? []
      : [
          words.plural(
            leftOut,
            '{count} message of the backup had been deleted from the mailbox before, and was not brought back.',
            '{count} messages of the backup had been deleted from the mailbox before, and were not brought back.',
          ),
        ]),
    ...(torn.length === 0
      ? []
      : [
          words.t('The last message may be cut off in: {files}. It was brought as it is.', {
            files: named(torn),
          }),
        ]),
    ...(ignored.length === 0
      ? []
      : [
          words.t('Mail in these files cannot be read, and was left out: {files}.', {
            files: named(ignored),
          }),
        ]),
  ];
}
