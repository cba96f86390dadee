import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import type { InventoryMessage, InventoryResult } from '../inventory/inventory-result.ts';
import { endedBy, statusOfOutcome } from './ending.ts';
import { foldersTable, forbiddenTable } from './inventory-folders.ts';
import { quotaFacts, scarceQuota } from './inventory-quota.ts';
import { messageCells, messageColumns, shownMessages } from './message-table.ts';
import { spanText } from './span-text.ts';
import type { ReportTable, WorkReport } from './work-report.ts';

/** What a mailbox holds, and what of it a move has to mind. */
export function inventoryReport(result: InventoryResult, words: Words): WorkReport {
  const { address } = result;
  const attention = actionsOf(result, words);
  return {
    title: words.t('Inventory of {address}', { address }),
    ...(endedBy(result, words) ?? {
      status:
        result.result === 'complete' && attention.length > 0 ? 'warning' : statusOfOutcome[result.result],
      sentence: sentenceOf(result, words),
      actions: attention,
    }),
    facts: result.failure && result.folders.length === 0 ? [] : factsOf(result, words),
    remarks: remarksOf(result, words),
    tables: [
      ...(result.failure && result.folders.length === 0 ? [] : [foldersTable(result, words)]),
      forbiddenTable(result, words),
      messageTable('over-limit', words.t('Larger than the target takes'), result.overLimit, words),
      // Whose they are is asked last: cut short, their subjects are not known.
      ...(result.result === 'interrupted'
        ? []
        : [
            messageTable('largest', words.t('Largest messages'), result.largest, words),
            messageTable('oldest', words.t('Oldest messages'), result.oldest, words),
          ]),
    ],
  };
}

function sentenceOf({ result, address, totals, folders }: InventoryResult, words: Words): string {
  if (result === 'interrupted')
    return words.t('{address}: the inventory was interrupted; what follows is a part of it.', { address });
  if (result !== 'complete')
    return words.plural(
      folders.filter(({ reply }) => reply !== null).length,
      '{address}: {count} folder could not be read whole.',
      '{address}: {count} folders could not be read whole.',
      { address },
    );
  return words.t('{address} holds {messages} in {folders}: {size}.', {
    address,
    messages: words.plural(totals.messages, '{count} message', '{count} messages'),
    folders: words.plural(totals.folders, '{count} folder', '{count} folders'),
    size: formatOctets(totals.octets, words),
  });
}

function actionsOf(result: InventoryResult, words: Words): string[] {
  const { totals, limit, folders } = result;
  const forbidden = folders.filter((folder) => folder.forbidden !== null).length;
  const scarce = scarceQuota(result, words);
  return [
    ...(folders.some(({ reply }) => reply !== null)
      ? [words.t('Ask the provider why a folder that it lists cannot be read; its own words are below.')]
      : []),
    ...(totals.overLimit > 0 && limit
      ? [
          words.plural(
            totals.overLimit,
            '{count} message is larger than the target takes ({size}): save it as a file before the move.',
            '{count} messages are larger than the target takes ({size}): save them as files before the move.',
            { size: formatOctets(limit.messageSize, words) },
          ),
        ]
      : []),
    ...(forbidden > 0
      ? [
          words.plural(
            forbidden,
            'The target forbids the name of {count} folder: rename it, or let the mirror call it as the table says.',
            'The target forbids the names of {count} folders: rename them, or let the mirror call them as the table says.',
          ),
        ]
      : []),
    ...scarce,
  ];
}

function factsOf(result: InventoryResult, words: Words): WorkReport['facts'] {
  const { totals, limit, ms } = result;
  return [
    { label: words.t('Messages'), value: words.number(totals.messages) },
    { label: words.t('Folders'), value: words.number(totals.folders) },
    { label: words.t('Size'), value: formatOctets(totals.octets, words) },
    { label: words.t('Unseen'), value: words.number(totals.unseen) },
    {
      label: words.t('Duplicates'),
      value:
        totals.duplicates === 0
          ? '0'
          : words.t('{number} ({size})', {
              number: words.number(totals.duplicates),
              size: formatOctets(totals.duplicateOctets, words),
            }),
    },
    { label: words.t('Without Message-ID'), value: words.number(totals.withoutMessageId) },
    ...quotaFacts(result, words),
    ...(limit
      ? [
          {
            label: words.t('Largest message that the target takes'),
            value:
              limit.from === 'server'
                ? words.t('{size}, says its server', { size: formatOctets(limit.messageSize, words) })
                : words.t('{size}, says its provider', { size: formatOctets(limit.messageSize, words) }),
          },
        ]
      : []),
    { label: words.t('Took'), value: spanText(ms, words) },
  ];
}

function remarksOf({ totals }: InventoryResult, words: Words): string[] {
  return [
    ...(totals.duplicates > 0
      ? [
          words.t(
            'Duplicates are second and further copies in the same folder, by Message-ID and header; they explain why counts may differ after a move.',
          ),
        ]
      : []),
    ...(totals.withoutMessageId > 0
      ? [words.t('Messages without Message-ID are told apart by their other header lines.')]
      : []),
  ];
}

function messageTable(
  id: string,
  title: string,
  messages: readonly InventoryMessage[],
  words: Words,
): ReportTable {
  return {
    id,
    title,
    columns: messageColumns(words),
    rows: messages.map((message) => messageCells(message, words, message.internalDate ?? message.date)),
    shown: shownMessages,
  };
}
