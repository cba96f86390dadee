import type { WorkFailure } from '../migration/work/work-outcome.ts';
import type { Words } from './words.ts';

/** Why a backup that is to be read was not, and what to do. */
export function explainUnreadBackup(
  { errno, directory }: { readonly errno: string; readonly directory: string },
  words: Words,
): Pick<WorkFailure, 'cause' | 'actions'> {
  return errno === 'ENOENT' || errno === 'ENOTDIR'
    ? {
        cause: words.t('{directory} holds no backup.', { directory }),
        actions: [words.t('Name the directory that the backup was written to, or make a backup first.')],
      }
    : {
        cause: words.t('{directory} cannot be read ({errno}).', { directory, errno }),
        actions: [words.t('Check the directory and your rights to it, then run the same command again.')],
      };
}
