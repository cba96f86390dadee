import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.backup`: every message of a mailbox copied into a directory, and later what is new. */
export function backup(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askBackup } = await import('../migration/asked/ask-backup.ts');
    return askBackup;
  });
}
