import type { Report, Side } from '../../core/report/report.ts';
import { isWhole } from './standing-report.ts';

/** A Report and the file its mailbox stood in, as a URI. */
export interface KeptReport {
  readonly file: string;
  readonly report: Report;
}

/** What lists and badges need of the Report that a mailbox is judged by, so that ten thousand Reports need not be read. */
export interface Summary {
  readonly address: string;
  readonly file: string;
  readonly side: Side;
  readonly status: Report['verdict']['status'];
  readonly cause: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** False where only a part of the diagnosis was asked for. */
  readonly whole: boolean;
}

export function summaryOf({ file, report }: KeptReport): Summary {
  const { address, side, verdict, startedAt } = report;
  const whole = isWhole(report);
  return { address, file, side, status: verdict.status, cause: verdict.cause, startedAt, whole };
}

/** True for what a file of kept Reports holds; anything else in the folder is taken for lost. */
export function isKeptReports(value: unknown): value is KeptReport[] {
  return Array.isArray(value) && value.every(isKeptReport);
}

function isKeptReport(value: unknown): value is KeptReport {
  if (!isRecord(value) || typeof value['file'] !== 'string') return false;
  const report = value['report'];
  return (
    isRecord(report) &&
    report['version'] === 1 &&
    typeof report['address'] === 'string' &&
    typeof report['startedAt'] === 'string' &&
    Array.isArray(report['steps']) &&
    isRecord(report['verdict'])
  );
}

/** True for a stored list of summaries. */
export function isSummaries(value: unknown): value is Summary[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) =>
        isRecord(item) &&
        typeof item['whole'] === 'boolean' &&
        summaryKeys.every((key) => typeof item[key] === 'string'),
    )
  );
}

const summaryKeys = [
  'address',
  'file',
  'side',
  'status',
  'cause',
  'startedAt',
] as const satisfies (keyof Summary)[];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
