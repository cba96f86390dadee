import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { diagnosePart } from './diagnose-part.ts';

/** `mailops.diagnose`: all probes of one mailbox. */
export function diagnose(services: Services, argument: unknown): Promise<Report | undefined> {
  return diagnosePart(services, argument);
}
