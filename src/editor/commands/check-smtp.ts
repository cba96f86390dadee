import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { diagnosePart } from './diagnose-part.ts';

/** `mailops.checkSmtp`: the SMTP leg whole. */
export function checkSmtp(services: Services, argument: unknown): Promise<Report | undefined> {
  return diagnosePart(services, argument, ['smtp']);
}
