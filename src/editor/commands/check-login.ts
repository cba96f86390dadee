import type { Report } from '../../core/report/report.ts';
import type { Services } from '../services.ts';
import { diagnosePart } from './diagnose-part.ts';

/** `mailops.checkLogin`: the IMAP leg whole. */
export function checkLogin(services: Services, argument: unknown): Promise<Report | undefined> {
  return diagnosePart(services, argument, ['imap']);
}
