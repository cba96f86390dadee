import { resolve } from 'node:path';
import { backupListReport } from '../../core/migration/report/backup-list-report.ts';
import { usualAge } from '../../core/migration/retention/age.ts';
import { listBackups } from '../../core/migration/retention/list-backups.ts';
import type { Words } from '../../core/words/words.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { CommandLine } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { onDisk } from './on-disk.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { readOlderThan } from './read-older-than.ts';

/** `mailops backup list DIR` */
export async function runBackupList(
  operands: readonly string[],
  line: CommandLine,
  words: Words,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [directory, ...more] = operands;
  if (directory === undefined || more.length > 0)
    throw new UsageError((w) => w.t('backup list needs a directory: mailops backup list DIR'));
  readWorkFormat(line);
  const olderThan = readOlderThan(line, usualAge);
  const list = await onDisk(directory, () => listBackups(resolve(directory), olderThan, signal));
  if (list.backups.length === 0)
    throw new UsageError((w) => w.t('{directory} holds no backup.', { directory }));
  await printResult(list, backupListReport, line, words);
  return exitCodes.good;
}
