import { partTitle, proofText, statusWord } from '../checklist/item-words.ts';
import type { ExportedChecklist, ExportScene } from './exported-checklist.ts';

/**
 * Checklists as CSV (RFC 4180, UTF-8 with a byte order mark, which Excel needs), one item a line. The separator is the one that a
 * spreadsheet in the reader's language expects. A cell that a spreadsheet would run as a formula begins with an apostrophe.
 */
export async function checklistCsv(
  mailboxes: readonly ExportedChecklist[],
  { words }: ExportScene,
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync');
  const head = [
    words.t('Mailbox'),
    words.t('Name'),
    words.t('Part'),
    words.t('Item'),
    words.t('Action'),
    words.t('Owner'),
    words.t('Due'),
    words.t('Due date'),
    words.t('Days overdue'),
    words.t('Status'),
    words.t('Proof'),
    words.t('Note'),
    words.t('Does not apply because'),
  ];
  const rows = mailboxes.flatMap(({ address, name = '', items }) =>
    items.map((item) => [
      address,
      name,
      partTitle(item.part, words),
      item.id,
      item.title,
      item.owner,
      item.due,
      item.dueDate ?? '',
      item.overdueDays === undefined ? '' : String(item.overdueDays),
      statusWord(item.status, words),
      [proofText(item, words), item.contradiction].filter((text) => text !== undefined).join(' · '),
      item.note,
      item.notApplicable ?? '',
    ]),
  );
  return stringify([head, ...rows.map((row) => row.map(plainCell))], {
    bom: true,
    delimiter: words.language === 'fr' ? ';' : ',',
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** Blanks and characters that are not shown could hide from the guard what a spreadsheet then trims away. */
function plainCell(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n\t]|\p{Cf}/gu, '').trim();
}
