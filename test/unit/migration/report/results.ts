import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import type {
  CompareResult,
  DifferenceClass,
} from '../../../../src/core/migration/compare/compare-result.ts';
import type {
  InventoryFolder,
  InventoryMessage,
  InventoryResult,
} from '../../../../src/core/migration/inventory/inventory-result.ts';
import type {
  MirrorResult,
  TransferFolder,
  Undelivered,
} from '../../../../src/core/migration/transfer/transfer-result.ts';
import type { VerifyResult } from '../../../../src/core/migration/verify/verify-result.ts';
import type { MessageLabel } from '../../../../src/core/migration/work/message-label.ts';

const address = 'claire@example.com';
const ended = {
  version: 1,
  address,
  failure: null,
  startedAt: '2026-11-23T10:00:00.000Z',
  ms: 8_123,
} as const;

const label: MessageLabel = {
  messageId: 'm1@x',
  from: 'Paul <paul@example.com>',
  subject: 'Offer',
  date: 'Mon, 1 Jan 2024 10:00:00 +0100',
  size: 48_000_000,
};

export const message: InventoryMessage = {
  ...label,
  folder: 'INBOX',
  uidValidity: 1,
  uid: 7,
  internalDate: '02-Feb-2024 10:00:00 +0000',
};

export function inventoryFolder(folder: string, given: Partial<InventoryFolder> = {}): InventoryFolder {
  const counts = { messages: 10, octets: 1_000, unseen: 1, duplicates: 0, withoutMessageId: 0, overLimit: 0 };
  const known = { specialUse: null, subscribed: true, holdsMessages: true, uidValidity: 1 };
  const standing = { oldest: message, newest: message, largest: message, forbidden: null, reply: null };
  return { name: folder, folder, parts: [folder], ...known, ...counts, ...standing, ...given };
}

export function inventory(given: Partial<InventoryResult> = {}): InventoryResult {
  return {
    ...ended,
    side: 'source',
    result: 'complete',
    folders: [inventoryFolder('INBOX'), inventoryFolder('Sent', { specialUse: 'sent' })],
    totals: {
      ...{ folders: 2, messages: 20, octets: 2_000, unseen: 2 },
      ...{ duplicates: 0, duplicateOctets: 0, withoutMessageId: 0, overLimit: 0 },
    },
    quota: null,
    limit: null,
    largest: [message],
    oldest: [message],
    overLimit: [],
    ...given,
  };
}

export function backup(given: Partial<BackupResult> = {}): BackupResult {
  return {
    ...ended,
    side: 'source',
    directory: `/backups/${address}`,
    result: 'complete',
    folders: 2,
    messages: { onServer: 20, fetched: 3, flagsChanged: 0, deleted: 0, vanished: 0, sizeDiffers: 0 },
    octets: 2_000,
    newValidity: [],
    missing: [],
    foldersNotOpened: [],
    ...given,
  };
}

export function verified(given: Partial<VerifyResult> = {}): VerifyResult {
  const directory = `/backups/${address}`;
  return {
    directory,
    address,
    messages: 20,
    octets: 2_000,
    faults: [],
    unreadableLines: 0,
    closed: true,
    ...given,
  };
}

export function transferFolder(folder: string, given: Partial<TransferFolder> = {}): TransferFolder {
  const counts = {
    messages: 10,
    present: 2,
    sent: 8,
    octets: 800,
    flagsChanged: 0,
    deleted: 0,
    undelivered: 0,
  };
  return { folder, target: folder, by: 'name', ...counts, reply: null, ...given };
}

export function undelivered(kind: Undelivered['class'], reply = 'no'): Undelivered {
  return { ...label, folder: 'INBOX', uidValidity: 1, uid: 4, class: kind, reply };
}

export function mirrored(given: Partial<MirrorResult> = {}): MirrorResult {
  return {
    ...ended,
    kind: 'mirror',
    deletes: false,
    target: { address: 'claire@new.example', host: 'imap.new.example' },
    result: 'complete',
    dryRun: false,
    folders: [transferFolder('INBOX')],
    totals: {
      ...{ messages: 10, present: 2, sent: 8, octets: 800, flagsChanged: 0, deleted: 0 },
      ...{ undelivered: 0, altered: 0, redated: 0, flagsDropped: 0, foundAgain: 0 },
    },
    undelivered: [],
    ...given,
  };
}

const noDifference: Readonly<Record<DifferenceClass, number>> = {
  ...{ lost: 0, duplicate: 0, 'label-copy': 0, 'over-limit': 0 },
  ...{ refused: 0, 'arrived-meanwhile': 0, different: 0, extra: 0 },
};

const everyClass: readonly DifferenceClass[] = [
  ...(['lost', 'duplicate', 'label-copy', 'over-limit'] as const),
  ...(['refused', 'arrived-meanwhile', 'different', 'extra'] as const),
];

/** Every count is of one folder, and each difference is listed once. */
export function compared(
  counts: Partial<Record<DifferenceClass, number>> = {},
  given: Partial<CompareResult> = {},
  gapPercent = 0,
): CompareResult {
  const differences = { ...noDifference, ...counts };
  const numbers = { messages: 400, otherMessages: 400, matched: 400, gapPercent, differences };
  return {
    ...ended,
    from: { kind: 'mailbox', side: 'source', address },
    with: { kind: 'mailbox', side: 'target', address: 'claire@new.example' },
    level: 'quick',
    result: differences.lost > 0 ? 'incomplete' : 'complete',
    folders: [{ folder: 'INBOX', other: 'INBOX', ...numbers, reply: null }],
    totals: { ...numbers, alike: 0, sizeDiffers: 0 },
    differences: everyClass
      .filter((kind) => kind in counts)
      .map((kind) => ({
        ...label,
        class: kind,
        folder: 'INBOX',
        uidValidity: 1,
        uid: 9,
      })),
    ...given,
  };
}
