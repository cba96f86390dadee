import { codeSpan, documentText } from '../../output/markdown-text.ts';
import type { Words } from '../../words/words.ts';
import { cellText, isAlert, isAmount } from './cell-text.ts';
import { safeLine } from './safe-line.ts';
import type { ReportCell, ReportTable, WorkReport } from './work-report.ts';

/** A report as GitHub-flavoured Markdown, with every row of every table. No text of a mailbox or a server is read as markup. */
export function reportMarkdown(report: WorkReport, words: Words): string {
  const { title, sentence, actions, reply, facts, remarks, tables } = report;
  const blocks = [
    `# ${shown(title)}`,
    shown(sentence),
    ...(reply === undefined ? [] : [`> ${codeSpan(safeLine(reply))}`]),
    ...(actions.length === 0 ? [] : [actions.map((action, at) => `${at + 1}. ${shown(action)}`).join('\n')]),
    ...(facts.length === 0
      ? []
      : [
          [
            `| ${shown(words.t('Fact'))} | ${shown(words.t('Value'))} |`,
            '| --- | --- |',
            ...facts.map(({ label, value }) => `| ${shown(label)} | ${shown(value)} |`),
          ].join('\n'),
        ]),
    ...(remarks.length === 0 ? [] : [remarks.map((remark) => `- ${shown(remark)}`).join('\n')]),
    ...tables.flatMap((table) => markdownTable(table, words)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function markdownTable({ title, columns, rows, empty }: ReportTable, words: Words): string[] {
  if (rows.length === 0) return empty === undefined ? [] : [`## ${shown(title)}`, shown(empty)];
  const rule = columns.map((_, at) =>
    rows.some((row) => isAmount(row[at] ?? { kind: 'none' })) ? '---:' : '---',
  );
  return [
    `## ${shown(title)}`,
    [
      `| ${columns.map((column) => shown(column.title)).join(' | ')} |`,
      `| ${rule.join(' | ')} |`,
      ...rows.map((row) => `| ${row.map((cell) => cellMarkdown(cell, words)).join(' | ')} |`),
    ].join('\n'),
  ];
}

function cellMarkdown(cell: ReportCell, words: Words): string {
  const text = shown(cellText(cell, words));
  if (isAlert(cell)) return `**${text}**`;
  return cell.kind === 'text' && cell.remark !== undefined ? `${text} (${shown(cell.remark)})`.trim() : text;
}

function shown(text: string): string {
  return documentText(safeLine(text));
}
