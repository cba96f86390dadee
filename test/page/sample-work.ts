import type {
  CompareFolder,
  CompareResult,
  Difference,
} from '../../src/core/migration/compare/compare-result.ts';
import type {
  InventoryFolder,
  InventoryMessage,
  InventoryResult,
} from '../../src/core/migration/inventory/inventory-result.ts';
import { compareReport } from '../../src/core/migration/report/compare-report.ts';
import { inventoryReport } from '../../src/core/migration/report/inventory-report.ts';
import { transferReport } from '../../src/core/migration/report/transfer-report.ts';
import type { MirrorResult } from '../../src/core/migration/transfer/transfer-result.ts';
import type { Words } from '../../src/core/words/words.ts';
import { panelTitles } from '../../src/editor/migration/work-titles.ts';
import type { ReportView } from '../../src/shared/report-view.ts';
import type { RunningView, WorkKind, WorkView } from '../../src/shared/work-view.ts';

const address = 'claire@example.com';
const startedAt = '2026-11-22T14:00:00.000Z';
const endedAt = '2026-11-22T14:05:09.000Z';

/** A panel in which nothing runs. */
function ended(kind: WorkKind, words: Words, report: ReportView | undefined): WorkView {
  return {
    identity: { kind, file: 'file:///mailboxes.yaml', address },
    ...{ kind, address, report, title: panelTitles[kind](address, words) },
    running: undefined,
    endedAt: report && endedAt,
    note: '',
    goOn: undefined,
    canRunAgain: true,
  };
}

/** A backup that is under way. */
export function sampleRunning(words: Words, changes: Partial<RunningView> = {}): WorkView {
  return {
    ...ended('backup', words, undefined),
    canRunAgain: false,
    running: {
      isPaused: false,
      phase: words.t('Fetching messages'),
      folder: 'Projets/2024/Appels d’offres/Réponses reçues',
      messages: 8_204,
      total: 20_012,
      octets: 212_400_000,
      totalOctets: 603_900_000,
      rate: 3_240_000,
      secondsLeft: 121,
      rates: Array.from({ length: 60 }, (_, at) => 3e6 + 1e6 * Math.sin(at / 5) + (at % 7) * 1e5),
      canPause: true,
      ...changes,
    },
  };
}

/** What a mailbox of so many folders holds. */
export function sampleInventory(words: Words, count = 24): WorkView {
  const folders = Array.from({ length: count }, (_, at) => folderAt(at));
  const sum = (of: (folder: InventoryFolder) => number): number =>
    folders.reduce((all, folder) => all + of(folder), 0);
  const result: InventoryResult = {
    ...{ version: 1, address, side: 'source', result: 'complete', folders, startedAt, ms: 8_400 },
    totals: {
      folders: count,
      messages: sum(({ messages }) => messages),
      octets: sum(({ octets }) => octets),
      unseen: sum(({ unseen }) => unseen),
      duplicates: sum(({ duplicates }) => duplicates),
      duplicateOctets: 48_000_000,
      withoutMessageId: 0,
      overLimit: 2,
    },
    quota: [{ root: '', resource: 'storage', used: 9_100_000_000, limit: 10_000_000_000 }],
    limit: { messageSize: 36_700_160, from: 'server', provider: null },
    largest: Array.from({ length: 10 }, (_, at) => messageAt(at)),
    oldest: Array.from({ length: 10 }, (_, at) => messageAt(40 - at)),
    overLimit: [messageAt(0), messageAt(1)],
    failure: null,
  };
  return ended('inventory', words, inventoryReport(result, words));
}

const names = [
  'INBOX',
  'Sent',
  'Archive/2019',
  'Projets/Bâtiment « Nord »',
  'Clients/Dupont',
  'Trash',
  'Newsletter',
];

function folderAt(at: number): InventoryFolder {
  const name = `${names[at % names.length] ?? ''}${at < names.length ? '' : ` ${Math.floor(at / names.length)}`}`;
  const messages = Math.round(9_000 / (at + 1)) + (at % 5) * 31;
  const dated = (day: string): InventoryMessage => ({
    ...messageAt(at),
    internalDate: `${day} 08:00:00 +0000`,
  });
  return {
    ...{ name, folder: name, parts: name.split('/'), subscribed: true, holdsMessages: true, uidValidity: 7 },
    specialUse: at === 1 ? 'sent' : at === 5 ? 'trash' : null,
    messages,
    octets: messages * (60_000 + (at % 3) * 90_000),
    unseen: at % 4 === 0 ? at * 3 : 0,
    duplicates: at % 6 === 2 ? 12 : 0,
    withoutMessageId: 0,
    overLimit: at === 0 ? 2 : 0,
    oldest: dated('03-Jan-2011'),
    newest: dated('20-Nov-2026'),
    largest: messageAt(at),
    forbidden: at === 3 ? { kind: 'character', value: '«', instead: 'Projets/Bâtiment Nord' } : null,
    reply: null,
  };
}

function messageAt(at: number): InventoryMessage {
  return {
    messageId: `<${at}@example.com>`,
    from: `Person ${at} <person${at}@partner.example>`,
    subject: `Re: plans of building ${at}, second version with the changes that were asked for`,
    date: 'Mon, 23 Nov 2015 10:00:00 +0100',
    size: Math.round(52_000_000 / (1 + at / 7)),
    folder: names[at % names.length] ?? '',
    ...{ uidValidity: 7, uid: at + 1, internalDate: '23-Nov-2015 10:00:00 +0100' },
  };
}

const classes = ['lost', 'arrived-meanwhile', 'duplicate', 'extra'] as const;

/** Two mailboxes held against each other, with so many differences. */
export function sampleCompare(words: Words, count = 1_200): WorkView {
  const differences = Array.from({ length: count }, (_, at): Difference => {
    const { internalDate, ...message } = messageAt(at);
    return {
      ...message,
      class: classes[at % 40 === 0 ? 0 : 1 + (at % 3)] ?? 'extra',
      detail: internalDate ?? '',
    };
  });
  const ofClass = (kind: string): number => differences.filter((one) => one.class === kind).length;
  const none = { lost: 0, duplicate: 0, 'label-copy': 0, 'over-limit': 0, refused: 0, different: 0 };
  const byClass = {
    ...none,
    lost: ofClass('lost'),
    duplicate: ofClass('duplicate'),
    'arrived-meanwhile': ofClass('arrived-meanwhile'),
    extra: ofClass('extra'),
  };
  const folders = names.map((folder, at): CompareFolder => {
    const messages = Math.round(9_000 / (at + 1));
    const missing = at === 2 ? Math.round(messages * 0.06) : at;
    return {
      ...{
        folder,
        other: at === 5 ? 'Corbeille' : folder,
        messages,
        matched: messages - missing,
        reply: null,
      },
      otherMessages: messages - missing,
      gapPercent: Math.round((10_000 * missing) / messages) / 100,
      differences: { ...byClass, lost: at === 2 ? missing : 0 },
    };
  });
  const result: CompareResult = {
    ...{ version: 1, address, level: 'quick', result: 'incomplete', folders, startedAt, ms: 12_000 },
    from: { kind: 'mailbox', side: 'source', address },
    with: { kind: 'mailbox', side: 'target', address: 'claire@new.example' },
    totals: {
      ...{
        messages: 23_000,
        otherMessages: 22_800,
        matched: 22_700,
        gapPercent: 1.3,
        alike: 0,
        sizeDiffers: 0,
      },
      differences: byClass,
    },
    ...{ differences, failure: null },
  };
  return ended('compare', words, compareReport(result, words));
}

/** What a mirror would do. */
export function samplePlan(words: Words): WorkView {
  const result: MirrorResult = {
    ...{ version: 1, kind: 'mirror', address, deletes: false, dryRun: true, result: 'complete' },
    target: { address: 'claire@new.example', host: 'imap.new.example' },
    folders: names.map((folder, at) => ({
      ...{
        folder,
        target: at === 5 ? 'Corbeille' : folder,
        messages: 900,
        present: 100 * at,
        sent: 900 - 100 * at,
      },
      by: at === 5 ? 'special-use' : at === 3 ? 'created' : 'name',
      ...{ octets: 7e6 * (9 - at), flagsChanged: 0, deleted: 0, undelivered: 0, reply: null },
    })),
    totals: {
      ...{ messages: 6_300, present: 2_100, sent: 4_200, octets: 3e8, flagsChanged: 0, deleted: 0 },
      ...{ undelivered: 0, altered: 0, redated: 0, flagsDropped: 0, foundAgain: 0 },
    },
    ...{ undelivered: [], failure: null, startedAt, ms: 900 },
  };
  return {
    ...ended('mirror', words, transferReport(result, words)),
    goOn: words.plural(4_200, 'Copy {count} message', 'Copy {count} messages'),
  };
}

/** A backup that the server did not let begin. */
export function sampleFailure(words: Words): WorkView {
  return ended('backup', words, {
    title: '',
    status: 'failed',
    sentence: 'The server refused the password.',
    actions: ['Check the password in webmail.', 'Store the new one, then run the backup again.'],
    reply: 'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    facts: [{ label: 'Folder', value: '/backups/claire@example.com' }],
    remarks: ['Nothing was changed.'],
    tables: [
      { id: 'missing', title: 'Messages', columns: [{ id: 'uid', title: 'UID' }], rows: [], empty: 'None.' },
    ],
  });
}
