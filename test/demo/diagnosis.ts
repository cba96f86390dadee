import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { DemoLab } from './lab.ts';
import { demoEnvironment } from './stories.ts';

const commandLine = join(import.meta.dirname, '..', '..', 'dist', 'cli.js');

/** What a person would type to have the same diagnosis. */
export function diagnosisArguments({ file, dns, authorityFile }: DemoLab): readonly string[] {
  return ['diagnose', file, '--dns', dns, '--ca', authorityFile];
}

/** Diagnoses the sample with the built command line, which writes to our own terminal. Rejects when `signal` aborts. */
export async function printDiagnosis(lab: DemoLab, signal: AbortSignal): Promise<void> {
  await mailops(diagnosisArguments(lab), 'inherit', signal);
}

/** The verdict codes of one more diagnosis, by address. Rejects when `signal` aborts. */
export async function readVerdicts(lab: DemoLab, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const document: unknown = JSON.parse(
    await mailops([...diagnosisArguments(lab), '--format', 'json'], 'pipe', signal),
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

function mailops(args: readonly string[], output: 'inherit' | 'pipe', signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [commandLine, ...args], {
      stdio: ['ignore', output, 'inherit'],
      env: { ...process.env, ...demoEnvironment() },
      signal,
    });
    let heard = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (heard += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (signal.aborted) reject(new Error('interrupted'));
      else if (code === 0 || code === 1) resolve(heard);
      else reject(new Error(`mailops ended with exit code ${code ?? 'unknown'}`));
    });
  });
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
