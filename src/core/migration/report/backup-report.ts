import { formatOctets } from '../../words/octets.ts';
import type { Words } from '../../words/words.ts';
import type { BackupResult, MissingMessage } from '../backup/backup-result.ts';
import { number, text } from './cells.ts';
import { endedBy, statusOfOutcome } from './ending.ts';
import { shownMessages } from './message-table.ts';
import { spanText } from './span-text.ts';
import type { ReportTable, WorkReport } from './work-report.ts';

/** What a run of a backup came to. */
export function backupReport(result: BackupResult, words: Words): WorkReport {
  const { address, messages, newValidity, failure } = result;
  const title = words.t('Backup of {address}', { address });
  const began = result.folders > 0 || failure === null;
  return {
    title,
    ...(endedBy(result, words) ?? {
      status: statusOfOutcome[result.result],
      sentence: sentenceOf(result, words),
      actions: actionsOf(result, words),
    }),
    facts: factsOf(result, began, words),
    remarks: [
      ...newValidity.map((folder) =>
        words.t(
          '{folder}: the server numbered all messages anew (UIDVALIDITY); they were fetched again, the old ones stay.',
          { folder },
        ),
      ),
      ...(messages.sizeDiffers === 0
        ? []
        : [
            words.plural(
              messages.sizeDiffers,
              'Of {count} message the server had announced another size; what it sent is what is kept.',
              'Of {count} messages the server had announced another size; what it sent is what is kept.',
            ),
          ]),
    ],
    tables: [foldersTable(result, words), missingTable(result, words)],
  };
}

function sentenceOf(
  { result, address, messages, missing, foldersNotOpened, octets }: BackupResult,
  words: Words,
): string {
  if (result === 'interrupted')
    return words.t('{address}: interrupted. The same command goes on where it stopped.', { address });
  if (result === 'complete')
    return messages.fetched === 0
      ? words.t('The backup of {address} is complete; no message was new.', { address })
      : words.plural(
          messages.fetched,
          'The backup of {address} is complete: {count} message came in this run ({size}).',
          'The backup of {address} is complete: {count} messages came in this run ({size}).',
          { address, size: formatOctets(octets, words) },
        );
  return missing.length > 0
    ? words.plural(
        missing.length,
        'The backup of {address} is not complete: {count} message is missing.',
        'The backup of {address} is not complete: {count} messages are missing.',
        { address },
      )
    : words.plural(
        foldersNotOpened.length,
        'The backup of {address} is not complete: {count} folder could not be opened.',
        'The backup of {address} is not complete: {count} folders could not be opened.',
        { address },
      );
}

function actionsOf({ result, missing, foldersNotOpened }: BackupResult, words: Words): string[] {
  if (result !== 'incomplete') return [];
  return [
    words.t('Run the same command again: it asks only for what is missing.'),
    ...(missing.length > 0
      ? [
          words.t(
            'Open in webmail what is missing then too, and ask the provider about what does not open there either.',
          ),
        ]
      : []),
    ...(foldersNotOpened.length > 0
      ? [words.t('Ask the provider why a folder that it lists cannot be read; its own words are below.')]
      : []),
  ];
}

function factsOf(
  { result, messages, octets, folders, directory, ms }: BackupResult,
  began: boolean,
  words: Words,
): WorkReport['facts'] {
  const counted = (label: string, count: number): WorkReport['facts'] =>
    count === 0 ? [] : [{ label, value: words.number(count) }];
  const size = formatOctets(octets, words);
  return [
    ...(began
      ? [
          // Counted folder by folder: of a run that was interrupted it is not the whole.
          ...(result === 'interrupted'
            ? []
            : [{ label: words.t('On the server'), value: words.number(messages.onServer) }]),
          { label: words.t('Folders'), value: words.number(folders) },
          {
            label: words.t('Fetched'),
            value:
              messages.fetched === 0
                ? '0'
                : words.t('{number} ({size})', { number: words.number(messages.fetched), size }),
          },
          ...counted(words.t('Flags changed'), messages.flagsChanged),
          ...counted(words.t('Deleted there, kept here'), messages.deleted),
          ...counted(words.t('Deleted there meanwhile'), messages.vanished),
          { label: words.t('Took'), value: spanText(ms, words) },
        ]
      : []),
    { label: words.t('Directory'), value: directory },
  ];
}

function foldersTable({ foldersNotOpened, result }: BackupResult, words: Words): ReportTable {
  return {
    id: 'folders-not-opened',
    title: words.t('Folders that were not opened'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'reply', title: words.t('The server’s words') },
    ],
    rows: foldersNotOpened
      .filter(({ reply }) => result !== 'interrupted' || reply !== '')
      .map(({ folder, reply }) => [text(folder), text(reply)]),
    shown: shownMessages,
  };
}

/** Of a run that was interrupted, those that the server kept back: what had not had its turn is no news of a message. */
function missingTable({ missing, result }: BackupResult, words: Words): ReportTable {
  const why = {
    refused: words.t('the server refuses it'),
    'not-sent': words.t('the server lists it and does not send it'),
    unreadable: words.t('what the server sends cannot be read'),
    'not-fetched': words.t('the run ended before'),
  } as const satisfies Record<MissingMessage['class'], string>;
  return {
    id: 'missing',
    title: words.t('Missing messages'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'uid', title: words.t('UID') },
      { id: 'class', title: words.t('Why') },
      { id: 'reply', title: words.t('The server’s words') },
    ],
    rows: missing
      .filter((message) => result !== 'interrupted' || message.class !== 'not-fetched')
      .map((message) => [
        text(message.folder),
        number(message.uid),
        text(why[message.class]),
        text(message.reply),
      ]),
    shown: shownMessages,
    filter: 'class',
  };
}
