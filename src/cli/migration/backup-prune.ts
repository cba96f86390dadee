import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { prunePlanReport } from '../../core/migration/report/prune-plan-report.ts';
import { pruneReport } from '../../core/migration/report/prune-report.ts';
import { reportText } from '../../core/migration/report/report-text.ts';
import { usualAge } from '../../core/migration/retention/age.ts';
import { listBackups } from '../../core/migration/retention/list-backups.ts';
import { pruneBackups } from '../../core/migration/retention/prune-backups.ts';
import type { BackupList } from '../../core/migration/retention/retention-result.ts';
import type { Words } from '../../core/words/words.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { CommandLine } from '../options.ts';
import { UsageError } from '../usage-error.ts';
import { say } from '../write-out.ts';
import { canAsk, confirmed } from './confirmed.ts';
import { onDisk } from './on-disk.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { readOlderThan } from './read-older-than.ts';
import { workExitCodes } from './work-exit-codes.ts';

/** `mailops backup prune DIR --older-than 30d`: says what it will remove, and asks before it does. */
export async function runBackupPrune(
  operands: readonly string[],
  line: CommandLine,
  words: Words,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [directory, ...more] = operands;
  const { values } = line;
  if (directory === undefined || more.length > 0 || values['older-than'] === undefined)
    throw new UsageError((w) =>
      w.t('backup prune needs a directory and an age: mailops backup prune DIR --older-than 30d'),
    );
  readWorkFormat(line);
  const olderThan = readOlderThan(line, usualAge);
  const list = await onDisk(directory, async () =>
    listBackups(await realpath(resolve(directory)), olderThan, signal),
  );
  if (list.backups.length === 0)
    throw new UsageError((w) => w.t('{directory} holds no backup.', { directory }));
  const old = list.backups.filter((backup) => backup.old);
  if (old.length > 0 && values.yes !== true && !(await agreed({ ...list, backups: old }, words, signal))) {
    if (signal.aborted) return exitCodes.interrupted;
    say(words.t('Nothing was removed.'));
    return exitCodes.good;
  }
  const result = await pruneBackups(list, words, signal);
  await printResult(result, pruneReport, line, words);
  return workExitCodes[result.result];
}

async function agreed(old: BackupList, words: Words, signal: AbortSignal): Promise<boolean> {
  if (!canAsk())
    throw new UsageError((w) =>
      w.plural(
        old.backups.length,
        '{count} backup would be removed. Nothing is removed without --yes where nobody can be asked.',
        '{count} backups would be removed. Nothing is removed without --yes where nobody can be asked.',
      ),
    );
  say(reportText(prunePlanReport(old, words), words));
  return confirmed(
    words.plural(
      old.backups.length,
      'Remove this backup for good?',
      'Remove these {count} backups for good?',
    ),
    words,
    signal,
  );
}
