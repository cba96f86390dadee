import type { Words } from '../../words/words.ts';
import type { MessageLabel } from '../work/message-label.ts';
import { date, octets, text } from './cells.ts';
import type { ReportCell, ReportColumn } from './work-report.ts';

/** How many rows of messages a person sees at first. */
export const shownMessages = 20;

/** What tells a person which message is meant. */
export function messageColumns(words: Words): readonly ReportColumn[] {
  return [
    { id: 'folder', title: words.t('Folder') },
    { id: 'from', title: words.t('From') },
    { id: 'subject', title: words.t('Subject') },
    { id: 'date', title: words.t('Date') },
    { id: 'size', title: words.t('Size') },
  ];
}

/** The cells under `messageColumns`. `when` is a better date than what stands in the header. */
export function messageCells(
  message: MessageLabel & { readonly folder: string },
  words: Words,
  when: string | null = message.date,
): readonly ReportCell[] {
  const { folder, from, subject, messageId, size } = message;
  return [
    text(folder),
    text(from),
    text(subject ?? messageId ?? words.t('(no subject)')),
    date(when),
    octets(size),
  ];
}
