import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import type { Target } from '../targets/target.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.diagnoseAll`: all probes of every mailbox of every file. Asks for no password. */
export async function diagnoseAll(services: Services): Promise<Report[]> {
  return diagnoseMany(services, () => true, true);
}

/** All probes of the mailboxes that `chosen` picks; `tell` where a notification says how it ended. */
export async function diagnoseMany(
  { targets, diagnoser, words }: Services,
  chosen: (target: Target) => boolean,
  tell: boolean,
): Promise<Report[]> {
  if (!requireTrust(words)) return [];
  const found = (await targets.all()).filter(chosen);
  if (found.length === 0) {
    targets.sayNone();
    return [];
  }
  const { stepsFor } = await import('../../core/diagnosis/step-selection.ts');
  return diagnoser.many(found, 'source', stepsFor(), tell);
}
