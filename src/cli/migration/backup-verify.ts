import { resolve } from 'node:path';
import { verifyReport } from '../../core/migration/report/verify-report.ts';
import { backupsUnder, verifyBackup } from '../../core/migration/verify/verify-backup.ts';
import type { VerifyResult } from '../../core/migration/verify/verify-result.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import type { Words } from '../../core/words/words.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { CommandLine } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { onDisk } from './on-disk.ts';
import { runVerifyAgainst } from './verify-against.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** `mailops backup verify DIR`, offline. */
export async function runBackupVerify(
  operands: readonly string[],
  line: CommandLine,
  words: Words,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (line.values.against !== undefined) return runVerifyAgainst(operands, line, words, signal);
  const [directory, ...more] = operands;
  if (directory === undefined || more.length > 0)
    throw new UsageError((w) =>
      w.t('backup verify needs the directory of a backup: mailops backup verify DIR'),
    );
  readWorkFormat(line);
  const backups = await verified(directory, words, signal);
  if (signal.aborted) return exitCodes.interrupted;
  if (backups.length === 0) throw new UsageError((w) => w.t('{directory} holds no backup.', { directory }));
  await printResult({ version: 1, backups }, verifyReport, line, words);
  const sound = backups.every(({ faults, unreadableLines }) => faults.length === 0 && unreadableLines === 0);
  return sound ? exitCodes.good : exitCodes.failed;
}

async function verified(directory: string, words: Words, signal: AbortSignal): Promise<VerifyResult[]> {
  const results: VerifyResult[] = [];
  const progress = new WorkProgressLine(words);
  const control = { signal, pause: new Pause(), progress: progress.show };
  try {
    for (const backup of await onDisk(directory, () => backupsUnder(resolve(directory))))
      results.push(await onDisk(backup, () => verifyBackup(backup, control)));
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    progress.clear();
  }
  return results;
}
