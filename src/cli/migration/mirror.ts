import { dirname, resolve } from 'node:path';
import { mirror } from '../../core/migration/mirror/mirror.ts';
import { transferReport } from '../../core/migration/report/transfer-report.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import { stateDirectory } from '../../core/migration/work/state-directory.ts';
import type { Words } from '../../core/words/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readNumber, type CommandLine } from '../options.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { contextFrom, presets } from '../run-options.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { UsageError } from '../usage-error.ts';
import { entryOf } from './entry-of.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { workExitCodes } from './work-exit-codes.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** `mailops mirror FILE ADDRESS [--dry-run] [--delete]` */
export async function runMirror(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  keepHeapSmall();
  const { values, operands } = line;
  const [name, address, ...more] = operands;
  if (name === undefined || address === undefined || more.length > 0)
    throw new UsageError((w) =>
      w.t('mirror needs a file and an address: mailops mirror mailboxes.yaml claire@example.com'),
    );
  readWorkFormat(line);
  const { file } = await readMailboxes(name);
  const entry = entryOf(file.entries, address, ['source', 'target'], name);
  const connections = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await mirror(
    {
      entry,
      connections,
      dryRun: values['dry-run'] === true,
      deletes: values.delete === true,
      stateDirectory: stateDirectory(),
    },
    context,
    { signal, pause: new Pause(), progress: progress.show },
  );
  progress.clear();
  await printResult(result, transferReport, line, words);
  return workExitCodes[result.result];
}
