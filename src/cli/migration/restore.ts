import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { MailboxEntry } from '../../core/mailboxes/model.ts';
import { transferReport } from '../../core/migration/report/transfer-report.ts';
import { restore } from '../../core/migration/restore/restore.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import { stateDirectory } from '../../core/migration/work/state-directory.ts';
import type { Side } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from '../options.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { contextFrom, presets } from '../run-options.ts';
import { keepHeapSmall } from '../small-heap.ts';
import { UsageError } from '../usage-error.ts';
import { entryOf } from './entry-of.ts';
import { onDisk } from './on-disk.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { workExitCodes } from './work-exit-codes.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** `mailops restore DIR FILE ADDRESS [--dry-run] [--side source|target]` */
export async function runRestore(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  keepHeapSmall();
  const { values, operands } = line;
  const [directory, name, address, ...more] = operands;
  if (directory === undefined || name === undefined || address === undefined || more.length > 0)
    throw new UsageError((w) =>
      w.t(
        'restore needs a directory, a file and an address: mailops restore DIR mailboxes.yaml claire@example.com',
      ),
    );
  readWorkFormat(line);
  const { file } = await readMailboxes(name);
  const side = sideOf(entryOf(file.entries, address, [], name), values.side);
  const entry = entryOf(file.entries, address, [side], name);
  const connections = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  await onDisk(directory, () => stat(directory));
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await restore(
    {
      directory: resolve(directory),
      entry,
      side,
      connections,
      dryRun: values['dry-run'] === true,
      stateDirectory: stateDirectory(),
    },
    context,
    { signal, pause: new Pause(), progress: progress.show },
  );
  progress.clear();
  await printResult(result, transferReport, line, words);
  return workExitCodes[result.result];
}

/** What was asked for, else the target, where the mailbox has one: there mail is brought back to after a move. */
function sideOf({ mailbox }: MailboxEntry, asked: string | undefined): Side {
  return readChoice(
    'side',
    asked,
    ['source', 'target'],
    connectionOf(mailbox, 'target') ? 'target' : 'source',
  );
}
