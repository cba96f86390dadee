import type { DemoLab } from './lab.ts';
import { runMailops } from './run-mailops.ts';

/** What a person would type to have the same diagnosis. */
export function diagnosisArguments({ file, dns, authorityFile }: DemoLab): readonly string[] {
  return ['diagnose', file, '--dns', dns, '--ca', authorityFile];
}

/** Diagnoses the sample with the built command line, which writes to our own terminal. Rejects when `signal` aborts. */
export async function printDiagnosis(lab: DemoLab, signal: AbortSignal): Promise<void> {
  await runMailops(diagnosisArguments(lab), 'inherit', signal);
}

/** The verdict codes of one more diagnosis, by address. Rejects when `signal` aborts. */
export async function readVerdicts(lab: DemoLab, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const document: unknown = JSON.parse(
    (await runMailops([...diagnosisArguments(lab), '--format', 'json'], 'pipe', signal)).heard,
  );
  const reports: unknown[] =
    isRecord(document) && Array.isArray(document['reports']) ? document['reports'] : [];
  return new Map(
    reports.flatMap((report) => {
      if (!isRecord(report) || !isRecord(report['verdict'])) return [];
      return [[String(report['address']), String(report['verdict']['code'])] as const];
    }),
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
