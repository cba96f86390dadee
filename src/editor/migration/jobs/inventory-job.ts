import type { Side } from '../../../core/report/report.ts';
import type { Words } from '../../../core/words/words.ts';
import type { Target } from '../../targets/target.ts';
import { requiredSide } from '../required-side.ts';
import type { WorkJob } from '../work-job.ts';

/** What there is in a mailbox. @throws {WorkRefusal} */
export function inventoryJob(target: Target, side: Side, words: Words): WorkJob {
  const address = requiredSide(target, side, words);
  const { entry } = target;
  return {
    kind: 'inventory',
    title: words.t('Taking the inventory of {address}', { address }),
    target,
    async start(context, control) {
      const { takeInventory } = await import('../../../core/migration/inventory/take-inventory.ts');
      return { kind: 'inventory', result: await takeInventory({ entry, side }, context, control) };
    },
  };
}
