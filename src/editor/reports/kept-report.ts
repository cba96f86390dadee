import { faultsOf, type Fault } from '../../core/language/marks/fault.ts';
import type { ConnectionSettings } from '../../core/mailboxes/model.ts';
import type { Report, Side } from '../../core/report/report.ts';
import { isWhole } from './standing-report.ts';
import { isFaults } from './stored-faults.ts';

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
  /** The verdict's; undefined where an earlier version stored the summary. */
  readonly code?: Report['verdict']['code'];
  /** The id of who hosts the mailbox; undefined where that was not found, and where an earlier version stored the summary. */
  readonly provider?: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  /** False where only a part of the diagnosis was asked for. */
  readonly whole: boolean;
  /** What is wrong, for the marks in the file; empty where nothing is, and where an earlier version stored the summary. */
  readonly faults: readonly Fault[];
}

/** `connection` is what the file said of the side when it was diagnosed. */
export function summaryOf({ file, report }: KeptReport, connection?: ConnectionSettings): Summary {
  const { address, side, provider, verdict, startedAt } = report;
  return {
    address,
    file,
    side,
    status: verdict.status,
    cause: verdict.cause,
    code: verdict.code,
    ...(provider && { provider: provider.id }),
    startedAt,
    whole: isWhole(report),
    faults: faultsOf(report, connection),
  };
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

/** A stored list of summaries; empty where it cannot be understood. Without faults that only another version understands. */
export function readSummaries(stored: unknown): Summary[] {
  if (!isSummaries(stored)) return [];
  return stored.map((summary) => ({ ...summary, faults: isFaults(summary.faults) ? summary.faults : [] }));
}

function isSummaries(value: unknown): value is (Omit<Summary, 'faults'> & { readonly faults?: unknown })[] {
  return (
    Array.isArray(value) &&
    value.every(
      (item) =>
        isRecord(item) &&
        typeof item['whole'] === 'boolean' &&
        ['string', 'undefined'].includes(typeof item['provider']) &&
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
