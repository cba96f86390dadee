import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { diagnosePart } from './diagnose-part.ts';

/** `mailops.checkMx`: where the domain’s mail goes. */
export function checkMx(services: Services, argument: unknown): Promise<Report | undefined> {
  return diagnosePart(services, argument, ['mx']);
}
