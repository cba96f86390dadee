import { documentText } from '../../output/markdown-text.ts';
import { planParts, type ChecklistItem } from '../checklist/checklist.ts';
import {
  dueWords,
  latenessOf,
  partTitle,
  progressText,
  proofText,
  statusWord,
} from '../checklist/item-words.ts';
import { progressOf } from '../checklist/progress.ts';
import { itemsThat, mailboxTitle, type ExportedChecklist, type ExportScene } from './exported-checklist.ts';

/** Checklists as GitHub-flavoured Markdown: a table for each part. */
export function checklistMarkdown(mailboxes: readonly ExportedChecklist[], scene: ExportScene): string {
  const { words, today } = scene;
  const [only] = mailboxes;
  const isOne = mailboxes.length === 1 && only !== undefined;
  const title = isOne
    ? words.t('Checklist of {mailbox}', { mailbox: mailboxTitle(only) })
    : words.t('Checklists');
  const stand = words.t('As of {date}', { date: words.date(today) });
  const blocks = mailboxes.flatMap((mailbox) => [
    ...(isOne ? [] : [`## ${documentText(mailboxTitle(mailbox))}`]),
    documentText(progressText(progressOf(mailbox.items), words)),
    ...partsOf(mailbox, isOne ? '##' : '###', scene),
  ]);
  return `${[`# ${documentText(title)}`, documentText(stand), ...blocks].join('\n\n')}\n`;
}

function partsOf(mailbox: ExportedChecklist, heading: string, scene: ExportScene): readonly string[] {
  const { words } = scene;
  const applying = itemsThat('apply', mailbox);
  const others = itemsThat('do-not', mailbox);
  const parts = planParts.flatMap((part) => {
    const items = applying.filter((item) => item.part === part);
    return items.length === 0
      ? []
      : [`${heading} ${documentText(partTitle(part, words))}`, tableOf(items, scene)];
  });
  if (others.length === 0) return parts;
  const lines = others.map(
    ({ title, notApplicable = '' }) => `- ${documentText(title)} – ${documentText(notApplicable)}`,
  );
  return [...parts, `${heading} ${documentText(words.t('Does not apply'))}`, lines.join('\n')];
}

function tableOf(items: readonly ChecklistItem[], { words, today }: ExportScene): string {
  const head = [words.t('Action'), words.t('Owner'), words.t('Due'), words.t('Status'), words.t('Note')];
  const rows = items.map((item) => [
    item.title,
    item.owner,
    [dueWords(item, words), latenessOf(item, today, words)?.text ?? ''].filter(Boolean).join(' · '),
    [proofText(item, words) ?? statusWord(item.status, words), item.contradiction ?? '']
      .filter(Boolean)
      .join(' · '),
    item.note,
  ]);
  return [head, head.map(() => '---'), ...rows.map((row) => row.map(documentText))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}
