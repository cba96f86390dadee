import type { Services } from '../services.ts';
import { doWork } from './do-work.ts';

/** `mailops.mirror`: a mailbox copied to its target; for a person a plan first. */
export function mirror(services: Services, argument: unknown, options: unknown): Promise<unknown> {
  return doWork(services, argument, options, async () => {
    const { askMirror } = await import('../migration/asked/ask-mirror.ts');
    return askMirror;
  });
}
