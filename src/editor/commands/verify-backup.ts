import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.verifyBackup`: a backup held against its manifest, and where asked for against the mailbox. */
export function verifyBackup(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askVerify } = await import('../migration/asked/ask-verify.ts');
    return askVerify;
  });
}
