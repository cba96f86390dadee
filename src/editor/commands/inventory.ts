import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.inventory`: what there is in a mailbox: folders, sizes, quota, what will not move as it is. */
export function inventory(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askInventory } = await import('../migration/asked/ask-inventory.ts');
    return askInventory;
  });
}
