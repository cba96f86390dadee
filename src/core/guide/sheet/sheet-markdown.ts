import { documentText, linkToItself } from '../../output/markdown-text.ts';
import type { Words } from '../../words/words.ts';
import { accountSheet } from './account-sheet.ts';
import type { AccountSheet, SheetBlock, SheetField, SheetScene, SheetSubject } from './sheet.ts';

/** The sheets of one or many mailboxes as GitHub-flavoured Markdown, each value as text. */
export function sheetMarkdown(subjects: readonly SheetSubject[], scene: SheetScene): string {
  const { words, today } = scene;
  const sheets = subjects.map((subject) => accountSheet(subject, scene));
  const [only] = sheets;
  const isOne = sheets.length === 1 && only !== undefined;
  const title = isOne
    ? words.t('Account sheet of {mailbox}', { mailbox: titleOf(only) })
    : words.t('Account sheets');
  const stand = words.t('As of {date}. This sheet holds no password.', { date: words.date(today) });
  const blocks = sheets.flatMap((sheet) => [
    ...(isOne ? [] : [`## ${documentText(titleOf(sheet))}`]),
    ...sectionsOf(sheet, isOne ? '##' : '###', words),
  ]);
  return `${[`# ${documentText(title)}`, documentText(stand), ...blocks].join('\n\n')}\n`;
}

function titleOf({ address, name }: AccountSheet): string {
  return name === undefined || name === '' ? address : `${name} – ${address}`;
}

function sectionsOf({ sections }: AccountSheet, heading: string, words: Words): readonly string[] {
  return sections.flatMap(({ title, blocks }) => [
    `${heading} ${documentText(title)}`,
    ...blocks.map((block) => blockText(block, words)),
  ]);
}

function blockText(block: SheetBlock, words: Words): string {
  switch (block.kind) {
    case 'fields':
      return tableText(
        [words.t('Field'), words.t('On file')].map(documentText),
        block.fields.map((field) => [documentText(field.label), valueText(field, words)]),
      );
    case 'table':
      return tableText(
        block.head.map(documentText),
        block.rows.map((row) => row.map(documentText)),
      );
    case 'list':
      return block.items.map((item) => `- ${documentText(item)}`).join('\n');
    case 'nothing':
      return documentText(block.sentence);
  }
}

function valueText({ values, page }: SheetField, words: Words): string {
  if (values.length === 0) return `_${documentText(words.t('nothing on file'))}_`;
  const [only = ''] = values;
  // Not where something was left out of it.
  const link = page?.trim() === only ? linkToItself(only) : undefined;
  return link ?? values.map(documentText).join(', ');
}

function tableText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
