import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.restore`: a backup, or .eml or mbox files, brought into a mailbox. */
export function restore(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askRestore } = await import('../migration/asked/ask-restore.ts');
    return askRestore;
  });
}
