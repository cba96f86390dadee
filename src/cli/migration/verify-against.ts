import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { compareReport } from '../../core/migration/report/compare-report.ts';
import { verifyAgainst } from '../../core/migration/verify/verify-against.ts';
import { Pause } from '../../core/migration/work/pause.ts';
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

/** `mailops backup verify DIR --against FILE ADDRESS [--side source|target]` */
export async function runVerifyAgainst(
  operands: readonly string[],
  line: CommandLine,
  words: Words,
  signal: AbortSignal,
): Promise<ExitCode> {
  const { values } = line;
  const [directory, address, ...more] = operands;
  const name = values.against ?? '';
  if (directory === undefined || address === undefined || name === '' || more.length > 0)
    throw new UsageError((w) =>
      w.t(
        'backup verify --against needs a file and an address: mailops backup verify DIR --against mailboxes.yaml claire@example.com',
      ),
    );
  readWorkFormat(line);
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const { file } = await readMailboxes(name);
  const entry = entryOf(file.entries, address, [side], name);
  const connections = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  await onDisk(directory, () => stat(directory));
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await verifyAgainst({ entry, side, directory: resolve(directory), connections }, context, {
    signal,
    pause: new Pause(),
    progress: progress.show,
  });
  progress.clear();
  await printResult(result, compareReport, line, words);
  return workExitCodes[result.result];
}
