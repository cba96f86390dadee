import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.compare`: a mailbox held against its target or a backup, message by message. */
export function compare(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askCompare } = await import('../migration/asked/ask-compare.ts');
    return askCompare;
  });
}
