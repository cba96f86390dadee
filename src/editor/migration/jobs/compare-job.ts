import { stateDirectory } from '../../../core/migration/work/state-directory.ts';
import type { Side } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import { readSettings } from '../../settings.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';

/** What a mailbox is held against, and how closely. */
export interface Comparison {
  /** The directory of a backup; undefined: the mailbox's target. */
  readonly backup: string | undefined;
  /** With a backup: which side of the mailbox. */
  readonly side: Side;
  readonly deep: boolean;
}

/** A mailbox against its target or a backup. @throws {WorkRefusal} */
export function compareJob(target: Target, { backup, side, deep }: Comparison, words: Words): WorkJob {
  const address = requiredSide(target, backup === undefined ? 'source' : side, words);
  const other = backup ?? requiredSide(target, 'target', words);
  const { entry } = target;
  return {
    kind: 'compare',
    title:
      backup === undefined && other === address
        ? words.t('Comparing {address} with its target', { address })
        : words.t('Comparing {address} with {other}', { address, other }),
    target,
    async start(context, control) {
      const { compare } = await import('../../../core/migration/compare/compare.ts');
      const { connectionsPerHost: connections } = readSettings();
      const request = { entry, side, backup, deep, connections, stateDirectory: stateDirectory() };
      return { kind: 'compare', result: await compare(request, context, control) };
    },
  };
}
