import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import type { CompareResult, Difference } from '../../../../src/core/migration/compare/compare-result.ts';
import type { WorkDocumentKind } from '../../../../src/core/migration/work/work-document.ts';
import type { Target } from '../../../../src/editor/targets/target.ts';
import type { WorkJob } from '../../../../src/editor/migration/work-job.ts';
import { entryOf } from '../entry.ts';

export const file = 'file:///w/mailboxes.yaml';
export const address = 'claire@example.com';

/** A mailbox as a command acts on it, as far as work looks at it. */
function targetOf(): Target {
  const entry = entryOf(address);
  return { file: { id: file, path: 'mailboxes.yaml' }, entry } as unknown as Target;
}

/** A job that never ends. */
export function jobOf(kind: WorkDocumentKind): WorkJob {
  return { kind, title: 'Work', target: targetOf(), start: () => new Promise(() => undefined) };
}

export function backupResult(change: Partial<BackupResult> = {}): BackupResult {
  return {
    version: 1,
    address,
    side: 'source',
    directory: '/backups/claire@example.com',
    result: 'complete',
    folders: 3,
    messages: { onServer: 40, fetched: 40, flagsChanged: 0, deleted: 0, vanished: 0, sizeDiffers: 0 },
    octets: 1_000,
    newValidity: [],
    missing: [],
    foldersNotOpened: [],
    failure: null,
    startedAt: '2026-11-24T10:00:00.000Z',
    ms: 100,
    ...change,
  };
}

export function difference(uid: number): Difference {
  return {
    class: 'lost',
    folder: 'INBOX',
    uidValidity: 1,
    uid,
    messageId: `${uid}@example.org`,
    from: 'Paul <paul@example.org>',
    subject: 'About the contract',
    date: null,
    size: 100,
  };
}

export function compareResult(change: Partial<CompareResult> = {}): CompareResult {
  const { differences = [] } = change;
  const counts = {
    lost: differences.length,
    ...{
      duplicate: 0,
      'label-copy': 0,
      'over-limit': 0,
      refused: 0,
      'arrived-meanwhile': 0,
      different: 0,
      extra: 0,
    },
  };
  return {
    version: 1,
    address,
    from: { kind: 'mailbox', side: 'source', address },
    with: { kind: 'mailbox', side: 'target', address },
    level: 'quick',
    result: differences.length === 0 ? 'complete' : 'incomplete',
    folders: [],
    totals: {
      messages: 100,
      otherMessages: 100 - differences.length,
      matched: 100 - differences.length,
      gapPercent: differences.length,
      differences: counts,
      alike: 0,
      sizeDiffers: 0,
    },
    differences,
    failure: null,
    startedAt: '2026-11-24T12:00:00.000Z',
    ms: 100,
    ...change,
  };
}
