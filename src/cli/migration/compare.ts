import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compare } from '../../core/migration/compare/compare.ts';
import { compareReport } from '../../core/migration/report/compare-report.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import { stateDirectory } from '../../core/migration/work/state-directory.ts';
import type { Words } from '../../core/words/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from '../options.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { contextFrom, presets } from '../run-options.ts';
import { UsageError } from '../usage-error.ts';
import { entryOf } from './entry-of.ts';
import { onDisk } from './on-disk.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { workExitCodes } from './work-exit-codes.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** `mailops compare FILE ADDRESS [--backup DIR] [--side source|target] [--deep]` */
export async function runCompare(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const { values, operands } = line;
  const [name, address, ...more] = operands;
  if (name === undefined || address === undefined || more.length > 0 || values.backup === '')
    throw new UsageError((w) =>
      w.t('compare needs a file and an address: mailops compare mailboxes.yaml claire@example.com'),
    );
  readWorkFormat(line);
  const { backup } = values;
  if (backup === undefined && values.side !== undefined)
    throw new UsageError((w) =>
      w.t('--side needs --backup: without a backup, source and target are compared with each other.'),
    );
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const { file } = await readMailboxes(name);
  const entry = entryOf(file.entries, address, backup === undefined ? ['source', 'target'] : [side], name);
  const connections = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  if (backup !== undefined) await onDisk(backup, () => stat(backup));
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await compare(
    {
      entry,
      side,
      backup: backup === undefined ? undefined : resolve(backup),
      deep: values.deep === true,
      connections,
      stateDirectory: stateDirectory(),
    },
    context,
    { signal, pause: new Pause(), progress: progress.show },
  );
  progress.clear();
  await printResult(result, compareReport, line, words);
  return workExitCodes[result.result];
}
