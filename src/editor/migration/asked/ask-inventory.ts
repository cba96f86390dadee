import { inventoryJob } from '../jobs/inventory-job.ts';
import type { AskWork } from './work-question.ts';

export const askInventory: AskWork = ({ chosen, options, words }) =>
  Promise.resolve(inventoryJob(chosen.target, options.side ?? 'source', words));
