import { stateDirectory } from '../../../core/migration/work/state-directory.ts';
import type { WorkDocument } from '../../../core/migration/work/work-document.ts';
import type { Side } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import { readSettings } from '../../settings.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';
import { copyOffer } from './copy-offer.ts';

export interface RestoreWish {
  /** A backup, or .eml or mbox files. */
  readonly directory: string;
  readonly side: Side;
  readonly dryRun: boolean;
}

/** The messages of a directory brought into a mailbox; of a dry run the plan, from which one can go on. @throws {WorkRefusal} */
export function restoreJob(target: Target, { directory, side, dryRun }: RestoreWish, words: Words): WorkJob {
  const address = requiredSide(target, side, words);
  const { entry } = target;
  return {
    kind: 'restore',
    title: dryRun
      ? words.t('Planning the restore into {address}', { address })
      : words.t('Restoring into {address}', { address }),
    target,
    async start(context, control) {
      const { restore } = await import('../../../core/migration/restore/restore.ts');
      const { connectionsPerHost: connections } = readSettings();
      const request = { directory, entry, side, connections, dryRun, stateDirectory: stateDirectory() };
      return { kind: 'restore', result: await restore(request, context, control) };
    },
    ...(dryRun && {
      next: {
        offer: (planned: WorkDocument) => copyOffer(planned, words),
        job: () => Promise.resolve(restoreJob(target, { directory, side, dryRun: false }, words)),
      },
    }),
  };
}
