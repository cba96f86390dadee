import type { Words } from '../../words/words.ts';
import type { ComparedSide, CompareResult } from '../compare/compare-result.ts';
import { percentText } from './cell-text.ts';
import { fault, number, text } from './cells.ts';
import { compareSentence } from './compare-sentence.ts';
import { differenceTables } from './difference-tables.ts';
import { endedBy, statusOfOutcome } from './ending.ts';
import { shownMessages } from './message-table.ts';
import { spanText } from './span-text.ts';
import type { ReportCell, ReportStatus, ReportTable, WorkReport } from './work-report.ts';

/** Above this gap, per cent, the guide takes a migration for one that went wrong. */
const gapMark = 1;

/** What holding two mailboxes, or a mailbox and a backup, against each other came to. */
export function compareReport(result: CompareResult, words: Words): WorkReport {
  const [one, other] = [sideText(result.from, words), sideText(result.with, words)];
  return {
    title: words.t('Comparison of {one} with {other}', { one, other }),
    ...(endedBy(result, words, 'mailboxes') ?? {
      status: statusOf(result),
      sentence: compareSentence(result, one, other, words),
      actions: actionsOf(result, words),
    }),
    facts: factsOf(result, one, other, words),
    remarks: remarksOf(result, words),
    tables: [
      ...(result.folders.length > 0 || result.failure === null ? [foldersTable(result, words)] : []),
      ...differenceTables(result, words),
    ],
  };
}

function statusOf({ result, totals }: CompareResult): ReportStatus {
  if (totals.differences.lost > 0) return 'failed';
  const doubtful = totals.differences.different > 0 || totals.gapPercent > gapMark;
  return result === 'complete' && doubtful ? 'warning' : statusOfOutcome[result];
}

/** A side as a sentence names it. */
function sideText(side: ComparedSide, words: Words): string {
  if (side.kind === 'backup') return words.t('the backup {directory}', { directory: side.directory });
  return side.side === 'target' ? words.t('{address} (target)', { address: side.address }) : side.address;
}

function actionsOf({ totals, result, folders }: CompareResult, words: Words): string[] {
  const { lost, different, 'arrived-meanwhile': meanwhile } = totals.differences;
  return [
    ...(folders.some(({ reply }) => reply !== null)
      ? [words.t('Find out why folders could not be read, then compare again: nothing is proved for them.')]
      : []),
    ...(lost > 0
      ? [
          words.t('Keep the old mailbox and its backup until nothing is lost any more.'),
          words.t('Copy again: only what is missing is sent; then compare again.'),
        ]
      : []),
    ...(meanwhile > 0 && result !== 'interrupted'
      ? [words.t('Copy once more for the messages that arrived meanwhile.')]
      : []),
    ...(different > 0
      ? [words.t('Open some of the different messages on both sides and see whether the difference matters.')]
      : []),
  ];
}

function factsOf(
  { totals, level, folders, result, ms }: CompareResult,
  one: string,
  other: string,
  words: Words,
): WorkReport['facts'] {
  if (result !== 'complete' && folders.length === 0) return [];
  return [
    { label: words.t('Messages of {side}', { side: one }), value: words.number(totals.messages) },
    { label: words.t('Messages of {side}', { side: other }), value: words.number(totals.otherMessages) },
    { label: words.t('Found on both'), value: words.number(totals.matched) },
    {
      label: words.t('Gap'),
      value: words.t('{gap} (mark: {mark})', {
        gap: percentText(totals.gapPercent, words),
        mark: percentText(gapMark, words),
      }),
    },
    { label: words.t('Lost'), value: words.number(totals.differences.lost) },
    {
      label: words.t('Compared by'),
      value: level === 'deep' ? words.t('content (deep)') : words.t('Message-ID and header (quick)'),
    },
    { label: words.t('Took'), value: spanText(ms, words) },
  ];
}

function remarksOf({ totals, level, result, folders }: CompareResult, words: Words): string[] {
  if (result !== 'complete' && folders.length === 0) return [];
  return [
    ...(totals.gapPercent > gapMark
      ? [
          words.t(
            'The gap of {gap} is above {mark}: the guide asks for a reason for each missing message before the old mailbox goes.',
            {
              gap: percentText(totals.gapPercent, words),
              mark: percentText(gapMark, words),
            },
          ),
        ]
      : []),
    level === 'deep'
      ? words.t(
          'A hash over the whole content proves of each message found that it is the same on both sides.',
        )
      : words.t(
          'Message-ID and header prove that a message is there; only the comparison by content (deep) proves that it is the same.',
        ),
    ...(level === 'quick' && totals.differences.duplicate > 0
      ? [
          words.t(
            'Duplicates are told by header and size here: only the comparison by content (deep) proves that there is a copy of each.',
          ),
        ]
      : []),
    ...(totals.sizeDiffers === 0
      ? []
      : [
          words.plural(
            totals.sizeDiffers,
            'The servers announce different sizes of {count} message, which is no loss by itself.',
            'The servers announce different sizes of {count} messages, which is no loss by itself.',
          ),
        ]),
    ...(totals.alike === 0
      ? []
      : [
          words.plural(
            totals.alike,
            '{count} message is the same but for its line ends or NUL bytes, which the other server keeps its own way.',
            '{count} messages are the same but for their line ends or NUL bytes, which the other server keeps its own way.',
          ),
        ]),
  ];
}

function foldersTable({ folders }: CompareResult, words: Words): ReportTable {
  return {
    id: 'folders',
    title: words.t('Folders'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'other', title: words.t('On the other side') },
      { id: 'messages', title: words.t('Messages') },
      { id: 'otherMessages', title: words.t('There') },
      { id: 'matched', title: words.t('Found on both') },
      { id: 'gap', title: words.t('Gap') },
      { id: 'lost', title: words.t('Lost') },
    ],
    rows: folders.map(
      ({ folder, other, messages, otherMessages, matched, gapPercent, differences, reply }) => {
        const unread =
          reply === null
            ? ''
            : reply === ''
              ? words.t('not read')
              : words.t('not read: “{reply}”', { reply });
        const gap: ReportCell = {
          kind: 'percent',
          value: gapPercent,
          ...(gapPercent > gapMark && { alert: true }),
        };
        return [
          text(folder ?? words.t('(none)')),
          text(other ?? words.t('(none)'), unread),
          number(messages),
          number(otherMessages),
          number(matched),
          gap,
          fault(differences.lost),
        ];
      },
    ),
    facing: ['messages', 'otherMessages'],
    empty: words.t('No folder was compared.'),
    shown: 3 * shownMessages,
  };
}
