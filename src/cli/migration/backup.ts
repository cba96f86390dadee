import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { backUp } from '../../core/migration/backup/backup.ts';
import { manifestName } from '../../core/migration/store/layout.ts';
import { backupReport } from '../../core/migration/report/backup-report.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import type { Words } from '../../core/words/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from '../options.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { contextFrom, presets } from '../run-options.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { UsageError } from '../usage-error.ts';
import { runBackupList } from './backup-list.ts';
import { runBackupPrune } from './backup-prune.ts';
import { runBackupVerify } from './backup-verify.ts';
import { entryOf } from './entry-of.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { workExitCodes } from './work-exit-codes.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** What may stand after `backup` instead of a file, with the options of the verb that it takes. */
const parts: Readonly<
  Record<string, { readonly run: typeof runBackupVerify; readonly takes: readonly BackupOption[] }>
> = {
  verify: { run: runBackupVerify, takes: ['against', 'side'] },
  list: { run: runBackupList, takes: ['older-than'] },
  prune: { run: runBackupPrune, takes: ['older-than', 'yes'] },
};

const options = ['side', 'to', 'against', 'older-than', 'yes'] as const;

type BackupOption = (typeof options)[number];

/** `mailops backup FILE ADDRESS --to DIR`, and what is done with backups that are there. */
export async function runBackup(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const [first = '', ...others] = line.operands;
  // A copy leaves much garbage: collecting it as early as a diagnosis does takes a tenth of its time.
  keepHeapSmall(80);
  const part = Object.hasOwn(parts, first) ? parts[first] : undefined;
  const takes = part?.takes ?? ['side', 'to'];
  const option = options.find((name) => name in line.values && !takes.includes(name));
  if (option !== undefined)
    throw new UsageError((w) =>
      w.t('“{verb}” has no option --{option}. See mailops {verb} --help.', {
        verb: part ? `backup ${first}` : 'backup',
        option,
      }),
    );
  return part ? part.run(others, line, words, signal) : runCopy(line, words, signal);
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
  readWorkFormat(line);
  // A second copy inside the first is never what was meant.
  if (existsSync(join(to, manifestName)))
    throw new UsageError((w) =>
      w.t('{directory} is itself a backup: give --to the directory that it lies in, {parent}.', {
        directory: to,
        parent: dirname(resolve(to)),
      }),
    );
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const { file } = await readMailboxes(name);
  const entry = entryOf(file.entries, address, [side], name);
  const connections = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await backUp({ entry, side, directory: resolve(to), connections }, context, {
    signal,
    pause: new Pause(),
    progress: progress.show,
  });
  progress.clear();
  await printResult(result, backupReport, line, words);
  return workExitCodes[result.result];
}
