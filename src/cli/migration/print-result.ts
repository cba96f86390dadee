import { reportMarkdown } from '../../core/migration/report/report-markdown.ts';
import { reportText } from '../../core/migration/report/report-text.ts';
import type { WorkReport } from '../../core/migration/report/work-report.ts';
import type { Words } from '../../core/words/words.ts';
import { readChoice, type CommandLine } from '../options.ts';
import { paintFor } from '../paint-terminal.ts';
import { writeOut } from '../write-out.ts';

/** How the result of work on messages can be printed. */
const formats = ['text', 'json', 'markdown'] as const;

type WorkFormat = (typeof formats)[number];

/** What `--format` asks for; to be read before the work begins. @throws UsageError for what there is not */
export function readWorkFormat({ values }: CommandLine): WorkFormat {
  return readChoice('format', values.format, formats, 'text');
}

/**
 * Writes what a piece of work came to on standard output: the stable document, or the report that `build` makes of it for people.
 *
 * @param document a document of `docs/`, with `version`
 */
export async function printResult<Document extends { readonly version: 1 }>(
  document: Document,
  build: (document: Document, words: Words) => WorkReport,
  line: CommandLine,
  words: Words,
): Promise<void> {
  const format = readWorkFormat(line);
  if (format === 'json') return writeOut(`${JSON.stringify(document)}\n`);
  const report = build(document, words);
  return writeOut(
    format === 'markdown'
      ? reportMarkdown(report, words)
      : reportText(report, words, paintFor(process.stdout, line.values['no-color'] === true)),
  );
}
