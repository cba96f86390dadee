import { dirname, resolve } from 'node:path';
import { errnoOf } from '../core/dialogue/network-fault.ts';
import { addressIdentity } from '../core/mailboxes/address.ts';
import { connectionOf } from '../core/mailboxes/connection.ts';
import type { MailboxEntry } from '../core/mailboxes/model.ts';
import { backUp } from '../core/migration/backup/backup.ts';
import type { BackupOutcome } from '../core/migration/backup/backup-result.ts';
import { backupsUnder, verifyBackup } from '../core/migration/verify/verify-backup.ts';
import type { VerifyResult } from '../core/migration/verify/verify-result.ts';
import type { Side } from '../core/report/report.ts';
import { backupLines, verifyLines } from '../core/words/backup-words.ts';
import type { Words } from '../core/words/words.ts';
import { BackupProgressLine } from './backup-progress.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from './options.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { contextFrom, presets } from './run-options.ts';
import { keepHeapSmall } from './small-heap.ts';
import { UsageError } from './usage-error.ts';
import { writeOut } from './write-out.ts';

/** `mailops backup FILE ADDRESS --to DIR` and `mailops backup verify DIR` */
export async function runBackup(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  keepHeapSmall();
  const [first, ...others] = line.operands;
  return first === 'verify' ? runVerify(others, line, words, signal) : runCopy(line, words, signal);
}

async function runCopy(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const { values, operands } = line;
  const [name, address, ...more] = operands;
  const { to } = values;
  if (name === undefined || address === undefined || to === undefined || to === '' || more.length > 0)
    throw new UsageError((w) =>
      w.t(
        'backup needs a file, an address and a directory: mailops backup mailboxes.yaml claire@example.com --to DIR',
      ),
    );
  const format = readChoice('format', values.format, ['text', 'json'], 'text');
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const { file } = await readMailboxes(name);
  const entry = entryOf(file.entries, address, side, name);
  const perHost = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new BackupProgressLine(words);
  const result = await backUp(
    { entry, side, directory: resolve(to), connections: perHost },
    context,
    signal,
    progress.show,
  );
  progress.clear();
  await writeOut(
    format === 'json' ? `${JSON.stringify(result)}\n` : `${backupLines(result, words).join('\n')}\n`,
  );
  return exitCodeOf[result.result];
}

const exitCodeOf = {
  complete: exitCodes.good,
  incomplete: exitCodes.failed,
  failed: exitCodes.failed,
  locked: exitCodes.failed,
  untested: exitCodes.untested,
  interrupted: exitCodes.interrupted,
} as const satisfies Record<BackupOutcome, ExitCode>;

function entryOf(entries: readonly MailboxEntry[], address: string, side: Side, file: string): MailboxEntry {
  const entry = entries.find(({ mailbox }) => addressIdentity(mailbox.address) === addressIdentity(address));
  if (entry && connectionOf(entry.mailbox, side)) return entry;
  throw new UsageError((words) => words.t('{file} has no mailbox {address} to back up.', { file, address }));
}

async function runVerify(
  operands: readonly string[],
  { values }: CommandLine,
  words: Words,
  signal: AbortSignal,
): Promise<ExitCode> {
  const [directory, ...more] = operands;
  if (directory === undefined || more.length > 0 || values.to !== undefined)
    throw new UsageError((w) =>
      w.t('backup verify needs the directory of a backup: mailops backup verify DIR'),
    );
  const format = readChoice('format', values.format, ['text', 'json'], 'text');
  const results = await verified(directory, signal);
  if (signal.aborted) return exitCodes.interrupted;
  if (results.length === 0) throw new UsageError((w) => w.t('{directory} holds no backup.', { directory }));
  await writeOut(
    format === 'json'
      ? `${JSON.stringify({ version: 1, backups: results })}\n`
      : `${results.flatMap((result) => verifyLines(result, words)).join('\n')}\n`,
  );
  const sound = results.every(({ faults, unreadableLines }) => faults.length === 0 && unreadableLines === 0);
  return sound ? exitCodes.good : exitCodes.failed;
}

async function verified(directory: string, signal: AbortSignal): Promise<VerifyResult[]> {
  const results: VerifyResult[] = [];
  try {
    for (const backup of await backupsUnder(resolve(directory)))
      results.push(await verifyBackup(backup, signal));
  } catch (error) {
    if (signal.aborted) return results;
    const reason = errnoOf(error);
    if (reason === '') throw error;
    throw new UsageError((words) =>
      words.t('{file} cannot be read ({reason}). Check its name and your rights to it.', {
        file: directory,
        reason,
      }),
    );
  }
  return results;
}
