import { localDay } from '../core/mailboxes/calendar-date.ts';
import type { Problem } from '../core/mailboxes/model.ts';
import { LineIndex } from '../core/mailboxes/positions.ts';
import { problemMessage } from '../core/words/problems.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { readChoice, type CommandLine } from './options.ts';
import { problemLines } from './problem-lines.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { UsageError } from './usage-error.ts';
import { say, writeOut } from './write-out.ts';

/** `mailops lint FILE` */
export async function runLint(commandLine: CommandLine, words: Words): Promise<ExitCode> {
  const { operands, values } = commandLine;
  const [name, ...more] = operands;
  if (name === undefined || more.length > 0)
    throw new UsageError((w) => w.t('lint needs one file: mailops lint mailboxes.yaml'));
  const format = readChoice('format', values.format, ['text', 'json'], 'text');
  const { text, file } = await readMailboxes(name, { today: localDay(new Date()) });
  const { problems, entries } = file;
  if (format === 'json')
    await writeOut(
      `${JSON.stringify({ version: 1, file: name, problems: describe(problems, text, words) })}\n`,
    );
  else {
    for (const problem of problemLines(name, text, problems, words)) await writeOut(`${problem}\n`);
    if (problems.length === 0)
      say(
        words.plural(
          entries.length,
          '{count} mailbox, no problem found.',
          '{count} mailboxes, no problem found.',
        ),
      );
  }
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.failed : exitCodes.good;
}

/** Lines and columns from 1, columns in UTF-16 units, the end not included. */
function describe(problems: readonly Problem[], text: string, words: Words): object[] {
  const index = new LineIndex(text);
  return problems.map((problem) => {
    const [start, end] = [index.positionAt(problem.range.start), index.positionAt(problem.range.end)];
    return {
      rule: `mailops/${problem.rule}`,
      severity: problem.severity,
      message: problemMessage(problem, words),
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(problem.address !== undefined && { address: problem.address }),
    };
  });
}
