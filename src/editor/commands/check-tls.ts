import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { diagnosePart } from './diagnose-part.ts';

/** `mailops.checkTls`: both legs up to their encryption. */
export function checkTls(services: Services, argument: unknown): Promise<Report | undefined> {
  return diagnosePart(services, argument, ['tls']);
}
