import { errnoOf } from '../../../core/dialogue/network-fault.ts';
import type { WorkControl } from '../../../core/migration/work/work-control.ts';
import type { VerifyDocument } from '../../../core/migration/work/work-document.ts';
import type { VerifyResult } from '../../../core/migration/verify/verify-result.ts';
import type { Words } from '../../../core/words/words.ts';
import type { Target } from '../../targets/target.ts';
import type { WorkJob } from '../work-job.ts';
import { WorkRefusal } from '../work-refusal.ts';

/** Every file of a backup, or of the backups in a directory, held against its manifest; opens no connection. */
export function verifyJob(target: Target, directory: string, words: Words): WorkJob {
  return {
    kind: 'verify',
    title: words.t('Verifying {directory}', { directory }),
    target,
    start: async (_context, control) => ({
      kind: 'verify',
      result: await verified(directory, control, words),
    }),
  };
}

async function verified(directory: string, control: WorkControl, words: Words): Promise<VerifyDocument> {
  const { backupsUnder, verifyBackup } = await import('../../../core/migration/verify/verify-backup.ts');
  const backups: VerifyResult[] = [];
  try {
    for (const backup of await backupsUnder(directory)) backups.push(await verifyBackup(backup, control));
  } catch (error) {
    const reason = errnoOf(error);
    if (reason === '' || control.signal.aborted) throw error;
    throw new WorkRefusal(
      words.t('{file} cannot be read ({reason}). Check its name and your rights to it.', {
        file: directory,
        reason,
      }),
    );
  }
  if (backups.length > 0) return { version: 1, backups };
  throw new WorkRefusal(words.t('{directory} holds no backup.', { directory }));
}
