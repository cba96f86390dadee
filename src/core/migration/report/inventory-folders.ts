import type { Words } from '../../words/words.ts';
import type { ForbiddenName, InventoryFolder, InventoryResult } from '../inventory/inventory-result.ts';
import { date, number, octets, text } from './cells.ts';
import { shownMessages } from './message-table.ts';
import type { ReportTable } from './work-report.ts';

/** Every folder; counts that are 0 everywhere have no column. */
export function foldersTable({ folders, totals }: InventoryResult, words: Words): ReportTable {
  const extra = [
    { id: 'duplicates', title: words.t('Duplicates'), of: (folder: InventoryFolder) => folder.duplicates },
    {
      id: 'withoutMessageId',
      title: words.t('Without Message-ID'),
      of: (folder: InventoryFolder) => folder.withoutMessageId,
    },
    { id: 'overLimit', title: words.t('Over the limit'), of: (folder: InventoryFolder) => folder.overLimit },
  ] as const;
  const told = extra.filter(({ id }) => totals[id] > 0);
  return {
    id: 'folders',
    title: words.t('Folders'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'messages', title: words.t('Messages'), bar: true },
      { id: 'size', title: words.t('Size'), bar: true },
      { id: 'unseen', title: words.t('Unseen') },
      ...told.map(({ id, title }) => ({ id, title })),
      { id: 'oldest', title: words.t('Oldest') },
      { id: 'newest', title: words.t('Newest') },
    ],
    rows: folders.map((folder) => [
      text(folder.folder, ...remarksOf(folder, words)),
      number(folder.messages),
      octets(folder.octets),
      number(folder.unseen),
      ...told.map(({ of }) => number(of(folder))),
      date(folder.oldest?.internalDate ?? folder.oldest?.date),
      date(folder.newest?.internalDate ?? folder.newest?.date),
    ]),
    map: { label: 'folder', value: 'size' },
    empty: words.t('No folder was opened.'),
    shown: 3 * shownMessages,
  };
}

function remarksOf(
  { specialUse, subscribed, holdsMessages, reply }: InventoryFolder,
  words: Words,
): string[] {
  return [
    ...(specialUse === null || specialUse === 'inbox' ? [] : [useName(specialUse, words)]),
    ...(subscribed === false ? [words.t('not subscribed')] : []),
    ...(holdsMessages ? [] : [words.t('holds only folders')]),
    ...(reply === null
      ? []
      : [reply === '' ? words.t('not read') : words.t('not read: “{reply}”', { reply })]),
  ];
}

function useName(use: string, words: Words): string {
  const names: Readonly<Record<string, string>> = {
    all: words.t('all mail'),
    archive: words.t('archive'),
    drafts: words.t('drafts'),
    flagged: words.t('flagged'),
    important: words.t('important'),
    junk: words.t('junk'),
    sent: words.t('sent'),
    trash: words.t('trash'),
  };
  return (Object.hasOwn(names, use) ? names[use] : undefined) ?? use;
}

/** Folders whose names the target does not take, why, and what they would be called. */
export function forbiddenTable({ folders }: InventoryResult, words: Words): ReportTable {
  return {
    id: 'forbidden',
    title: words.t('Names that the target forbids'),
    columns: [
      { id: 'folder', title: words.t('Folder') },
      { id: 'why', title: words.t('Why') },
      { id: 'instead', title: words.t('Called there') },
    ],
    rows: folders.flatMap(({ folder, forbidden }) =>
      forbidden === null ? [] : [[text(folder), text(whyText(forbidden, words)), text(forbidden.instead)]],
    ),
    shown: 3 * shownMessages,
  };
}

function whyText({ kind, value }: ForbiddenName, words: Words): string {
  return {
    character: words.t('the character “{value}”', { value }),
    'too-long': words.t('too long ({value})', { value }),
    reserved: words.t('“{value}” is a reserved name', { value }),
    'too-deep': words.t('too deep ({value} levels)', { value }),
    'blank-ends': words.t('blanks at its ends'),
  }[kind];
}
