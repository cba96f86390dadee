import type { Words } from '../../../core/words/words.ts';
import { readSettings } from '../../settings.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';

/** A backup held against the mailbox, message by message. @throws {WorkRefusal} */
export function verifyAgainstJob(target: Target, directory: string, words: Words): WorkJob {
  const side = 'source';
  const address = requiredSide(target, side, words);
  const { entry } = target;
  return {
    kind: 'compare',
    title: words.t('Verifying the backup against {address}', { address }),
    target,
    async start(context, control) {
      const { verifyAgainst } = await import('../../../core/migration/verify/verify-against.ts');
      const { connectionsPerHost: connections } = readSettings();
      return {
        kind: 'compare',
        result: await verifyAgainst({ directory, entry, side, connections }, context, control),
      };
    },
  };
}
