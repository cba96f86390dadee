import type { Side } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import { readSettings } from '../../settings.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';

/** A backup in `directory/<address>`. @throws {WorkRefusal} */
export function backupJob(target: Target, side: Side, directory: string, words: Words): WorkJob {
  const address = requiredSide(target, side, words);
  const { entry } = target;
  return {
    kind: 'backup',
    title: words.t('Backing up {address}', { address }),
    target,
    async start(context, control) {
      const { backUp } = await import('../../../core/migration/backup/backup.ts');
      const { connectionsPerHost: connections } = readSettings();
      return {
        kind: 'backup',
        result: await backUp({ entry, side, directory, connections }, context, control),
      };
    },
  };
}
