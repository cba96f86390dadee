import { plain, signOfStatus, type Paint, type Tone } from '../../output/paint.ts';
import { quoteLines } from '../../output/step-lines.ts';
import type { Words } from '../../words/words.ts';
import { safeLine } from './safe-line.ts';
import { textTable } from './text-table.ts';
import { textWidth } from './text-width.ts';
import type { ReportStatus, WorkReport } from './work-report.ts';

/** The signs and tones of a report are those of a diagnosis, which has no plans. */
const stateOf = {
  good: { tone: 'pass', sign: signOfStatus.pass },
  warning: { tone: 'warn', sign: signOfStatus.warn },
  failed: { tone: 'fail', sign: signOfStatus.fail },
  unknown: { tone: 'unknown', sign: signOfStatus.unknown },
  plan: { tone: 'running', sign: '→' },
} as const satisfies Record<ReportStatus, { readonly tone: Tone; readonly sign: string }>;

/** Columns that a line of facts fills at most. */
const lineWidth = 100;

/**
 * A report for a terminal, ending with a line end: the sentence first, what to do, the server's words, facts, tables. Readable without
 * colours, and fit for a ticket.
 */
export function reportText(report: WorkReport, words: Words, paint: Paint = plain): string {
  const { status, sentence, actions, reply, facts, remarks, tables } = report;
  const { tone, sign } = stateOf[status];
  const lines = [
    `${paint(tone, sign)} ${paint('strong', safeLine(sentence))}`,
    ...quoteLines(reply).map((line) => `    ${paint('strong', line)}`),
    ...actions.map((action, at) => `    ${at + 1}. ${safeLine(action)}`),
    ...factLines(facts, words).map((line) => `  ${line}`),
    ...remarks.map((remark) => `  ${paint('quiet', safeLine(remark))}`),
    ...tables.flatMap((table) => {
      const drawn = textTable(table, words, paint);
      return drawn.length === 0 ? [] : ['', ...drawn];
    }),
  ];
  return `${lines.join('\n')}\n`;
}

/** As many facts in a line as fit. */
function factLines(facts: WorkReport['facts'], words: Words): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { label, value } of facts) {
    const fact = words.t('{label}: {value}', { label, value: safeLine(value) });
    const longer = line === '' ? fact : `${line} · ${fact}`;
    if (line !== '' && textWidth(longer) > lineWidth) {
      lines.push(line);
      line = fact;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}
