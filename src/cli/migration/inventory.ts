import { dirname, resolve } from 'node:path';
import { takeInventory } from '../../core/migration/inventory/take-inventory.ts';
import { inventoryReport } from '../../core/migration/report/inventory-report.ts';
import { Pause } from '../../core/migration/work/pause.ts';
import type { Words } from '../../core/words/words.ts';
import type { ExitCode } from '../exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from '../options.ts';
import { readMailboxes } from '../read-mailboxes.ts';
import { contextFrom, presets } from '../run-options.ts';
import { UsageError } from '../usage-error.ts';
import { entryOf } from './entry-of.ts';
import { printResult, readWorkFormat } from './print-result.ts';
import { workExitCodes } from './work-exit-codes.ts';
import { WorkProgressLine } from './work-progress-line.ts';

/** `mailops inventory FILE ADDRESS` */
export async function runInventory(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  const [name, address, ...more] = line.operands;
  const { values } = line;
  if (name === undefined || address === undefined || more.length > 0)
    throw new UsageError((w) =>
      w.t('inventory needs a file and an address: mailops inventory mailboxes.yaml claire@example.com'),
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
  const context = await contextFrom(line, words, {}, dirname(resolve(name)));
  const progress = new WorkProgressLine(words);
  const result = await takeInventory({ entry, side, connections }, context, {
    signal,
    pause: new Pause(),
    progress: progress.show,
  });
  progress.clear();
  await printResult(result, inventoryReport, line, words);
  return workExitCodes[result.result];
}
