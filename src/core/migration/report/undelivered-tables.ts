import type { Words } from '../../words/words.ts';
import type { TransferResult, Undelivered, UndeliveredClass } from '../transfer/transfer-result.ts';
import { number, text } from './cells.ts';
import { messageCells, messageColumns, shownMessages } from './message-table.ts';
import type { ReportTable } from './work-report.ts';

interface ClassWords {
  readonly name: string;
  readonly meaning: string;
  /** What a person does about it. */
  readonly action: string;
}

function wordsOfClasses(words: Words): Readonly<Record<UndeliveredClass, ClassWords>> {
  return {
    refused: {
      name: words.t('refused'),
      meaning: words.t('The target said no to the message.'),
      action: words.t(
        'Read what the target says to each message that it refuses; its words are in the list.',
      ),
    },
    'over-limit': {
      name: words.t('over the limit'),
      meaning: words.t('The message is larger than the target takes.'),
      action: words.t(
        'Save the messages that are too large as files, or their attachments, before the old mailbox goes.',
      ),
    },
    'over-quota': {
      name: words.t('target full'),
      meaning: words.t('The target has no room left.'),
      action: words.t('Have the quota of the target raised, then run the same command again.'),
    },
    unreadable: {
      name: words.t('unreadable'),
      meaning: words.t('The source lists the message and does not give it.'),
      action: words.t(
        'Open the messages that cannot be read in webmail, or ask the provider of the source about them.',
      ),
    },
    'not-kept': {
      name: words.t('not kept'),
      meaning: words.t('The target said that it took the message, and does not have it.'),
      action: words.t(
        'Run the same command again for the messages that the target did not keep; then compare.',
      ),
    },
    'not-sent': {
      name: words.t('not sent'),
      meaning: words.t('The run ended before its turn came.'),
      action: words.t('Run the same command again: it goes on where it stopped.'),
    },
  };
}

/** What to do about what did not arrive, the most frequent reason first. */
export function undeliveredActions({ undelivered, folders, result }: TransferResult, words: Words): string[] {
  if (result === 'interrupted') return [];
  const all = wordsOfClasses(words);
  return [
    ...(folders.some(({ reply }) => reply !== null)
      ? [words.t('Find out why a folder could not be opened or made; the server’s words are in the table.')]
      : []),
    ...counted(undelivered).map(([kind]) => all[kind].action),
  ];
}

/**
 * How many messages did not arrive for which reason, and each of them. Of a run that was interrupted, those alone that had
 * their turn: what else is left is no news of a message.
 */
export function undeliveredTables(result: TransferResult, words: Words): ReportTable[] {
  const undelivered = result.undelivered.filter(
    (message) => result.result !== 'interrupted' || message.class !== 'not-sent',
  );
  if (undelivered.length === 0) return [];
  const all = wordsOfClasses(words);
  return [
    {
      id: 'reasons',
      title: words.t('Why messages did not arrive'),
      columns: [
        { id: 'class', title: words.t('Reason') },
        { id: 'messages', title: words.t('Messages'), bar: true },
        { id: 'meaning', title: words.t('What it means') },
      ],
      rows: counted(undelivered).map(([kind, count]) => [
        text(all[kind].name),
        number(count),
        text(all[kind].meaning),
      ]),
    },
    {
      id: 'undelivered',
      title: words.t('Messages that are not on the target'),
      columns: [
        { id: 'class', title: words.t('Reason') },
        ...messageColumns(words),
        { id: 'reply', title: words.t('The server’s words') },
      ],
      rows: undelivered.map((message) => [
        text(all[message.class].name, message.file ?? ''),
        ...messageCells(message, words),
        text(message.reply),
      ]),
      shown: shownMessages,
      filter: 'class',
    },
  ];
}

function counted(undelivered: readonly Undelivered[]): (readonly [UndeliveredClass, number])[] {
  const counts = new Map<UndeliveredClass, number>();
  for (const message of undelivered) counts.set(message.class, (counts.get(message.class) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one);
}
