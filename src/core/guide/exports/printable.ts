import { createHash } from 'node:crypto';
import type { Words } from '../../words/words.ts';
import { planParts, type ChecklistItem } from '../checklist/checklist.ts';
import {
  dueWords,
  latenessOf,
  partTitle,
  progressText,
  proofText,
  statusWord,
} from '../checklist/item-words.ts';
import { isSettled, progressOf } from '../checklist/progress.ts';
import { itemsThat, mailboxTitle, type ExportedChecklist, type ExportScene } from './exported-checklist.ts';
import { htmlText } from './html-text.ts';
import { printableStyle } from './printable-style.ts';

/** Checklists as one HTML page to print: nothing is loaded, nothing runs, and its own policy allows nothing but its style. */
export function checklistPage(mailboxes: readonly ExportedChecklist[], scene: ExportScene): string {
  const { words } = scene;
  const [only] = mailboxes;
  const title =
    mailboxes.length === 1 && only
      ? words.t('Checklist of {mailbox}', { mailbox: mailboxTitle(only) })
      : words.t('Checklists');
  const style = createHash('sha256').update(printableStyle).digest('base64');
  return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
<style>${printableStyle}</style>
</head>
<body>
${mailboxes.map((mailbox) => mailboxSection(mailbox, scene)).join('\n')}
</body>
</html>
`;
}

function mailboxSection(mailbox: ExportedChecklist, scene: ExportScene): string {
  const { words, today } = scene;
  const applying = itemsThat('apply', mailbox);
  const parts = planParts.map((part) => ({ part, items: applying.filter((item) => item.part === part) }));
  const stand = words.t('As of {date}', { date: words.date(today) });
  return `<section class="mailbox">
<header><h1>${htmlText(mailboxTitle(mailbox))}</h1>
<p>${htmlText(stand)} · ${htmlText(progressText(progressOf(mailbox.items), words))}</p></header>
${parts
  .filter(({ items }) => items.length > 0)
  .map(({ part, items }) => `<h2>${htmlText(partTitle(part, words))}</h2>\n${table(items, scene)}`)
  .join('\n')}
${foldedAway(itemsThat('do-not', mailbox), words)}</section>`;
}

function table(items: readonly ChecklistItem[], scene: ExportScene): string {
  const { words } = scene;
  const cells = [
    ['box', ''],
    ['action', words.t('Action')],
    ['owner', words.t('Owner')],
    ['due', words.t('Due')],
    ['status', words.t('Status')],
  ] as const;
  const head = cells.map(([name, text]) =>
    text === '' ? `<td class="${name}"></td>` : `<th scope="col" class="${name}">${htmlText(text)}</th>`,
  );
  return `<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${items.map((item) => row(item, scene)).join('\n')}
</tbody>
</table>`;
}

function row(item: ChecklistItem, { words, today }: ExportScene): string {
  const lateness = latenessOf(item, today, words);
  const small = (text: string | undefined, name = 'small'): string =>
    text === undefined || text === '' ? '' : `<span class="${name}">${htmlText(text)}</span>`;
  const action = `${htmlText(item.title)}${small(item.why)}${small(item.note, 'note')}`;
  const due = `${htmlText(dueWords(item, words))}${small(lateness?.text, lateness?.isOverdue === true ? 'small overdue' : 'small')}`;
  const status = `${htmlText(statusWord(item.status, words))}${small(proofText(item, words))}${small(item.contradiction, 'small overdue')}`;
  return `<tr><td class="box">${isSettled(item.status) ? '☑' : '☐'}</td><td>${action}</td><td>${htmlText(item.owner)}</td><td>${due}</td><td>${status}</td></tr>`;
}

function foldedAway(items: readonly ChecklistItem[], words: Words): string {
  if (items.length === 0) return '';
  const lines = items.map(
    ({ title, notApplicable = '' }) =>
      `<li>${htmlText(title)}<span class="small">${htmlText(notApplicable)}</span></li>`,
  );
  return `<h2>${htmlText(words.t('Does not apply'))}</h2>\n<ul>${lines.join('')}</ul>\n`;
}
