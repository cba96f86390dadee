import { stateDirectory } from '../../../core/migration/work/state-directory.ts';
import type { WorkDocument } from '../../../core/migration/work/work-document.ts';
import type { Words } from '../../../core/words/words.ts';
import { confirmRemoval } from '../questions/confirm-removal.ts';
import { readSettings } from '../../settings.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';
import { copyOffer } from './copy-offer.ts';

export interface MirrorWish {
  readonly dryRun: boolean;
  /** Removes from the target what the source no longer has. */
  readonly deletes: boolean;
}

/** A mailbox copied to its target; of a dry run the plan, from which one can go on. @throws {WorkRefusal} */
export function mirrorJob(target: Target, { dryRun, deletes }: MirrorWish, words: Words): WorkJob {
  const address = requiredSide(target, 'source', words);
  const other = requiredSide(target, 'target', words);
  const { entry } = target;
  return {
    kind: 'mirror',
    title: dryRun
      ? words.t('Planning the copy of {address}', { address })
      : words.t('Copying {address} to its target', { address }),
    target,
    async start(context, control) {
      const { mirror } = await import('../../../core/migration/mirror/mirror.ts');
      const { connectionsPerHost: connections } = readSettings();
      const request = { entry, connections, dryRun, deletes, stateDirectory: stateDirectory() };
      return { kind: 'mirror', result: await mirror(request, context, control) };
    },
    ...(dryRun && {
      next: {
        offer: (planned: WorkDocument) => copyOffer(planned, words),
        job: async (planned: WorkDocument) => {
          const removed = planned.kind === 'mirror' ? planned.result.totals.deleted : 0;
          if (deletes && removed > 0 && !(await confirmRemoval(removed, other, words))) return undefined;
          return mirrorJob(target, { dryRun: false, deletes }, words);
        },
      },
    }),
  };
}
