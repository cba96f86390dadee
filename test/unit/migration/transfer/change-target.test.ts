import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { TargetPace } from '../../../../src/core/migration/append/target-pace.ts';
import { heldByOthers } from '../../../../src/core/migration/transfer/change-target.ts';
import {
  beginFolder,
  type FolderPlan,
  type FolderWork,
  type Lot,
} from '../../../../src/core/migration/transfer/folder-work.ts';
import { JournalIndex } from '../../../../src/core/migration/transfer/journal/journal-index.ts';
import { TransferRun, type PlannedFolder } from '../../../../src/core/migration/transfer/transfer-run.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';

const status = { uidValidity: 7, uidNext: 4, messages: 3, highestModSeq: undefined };
const folder = { name: 'Sent', uidValidity: 7, uidNext: 4, permanentFlags: undefined, mostOctets: undefined };

/** A folder of the origin whose messages go to the target's folder Sent. */
function planned(
  name: string,
  change: Partial<FolderWork> & Partial<Pick<FolderPlan, 'lots' | 'removals'>>,
): PlannedFolder {
  const { lots = [], removals = [], ...work } = change;
  const begun = beginFolder({
    folder: { name, title: name, parts: [name], specialUse: undefined, subscribed: undefined },
    mapped: undefined,
    isGone: false,
    target: { name: 'Sent', title: 'Sent', by: 'name' },
    targetStatus: status,
    isUnchanged: false,
  });
  const plan = { target: folder, targetMessages: 3, status, lots, flagChanges: [], removals, kept: 0 };
  return { ...begun, claimed: true, ...work, plan };
}

const [entry] = parseMailboxes('version: 1\nmailboxes:\n  - address: claire@example.com\n').entries;

function runOf(...works: readonly FolderWork[]): TransferRun {
  assert.ok(entry);
  const origin = {
    id: () => '',
    mostSessions: () => 1,
    withSession: () => Promise.reject(new Error('Nothing is opened here.')),
  };
  const plan = { origin, connections: 1, dryRun: false, deletes: true, stateDirectory: '' };
  const run = new TransferRun({
    plan: { ...plan, entry, side: 'target' },
    control: unattended(new AbortController().signal),
    pace: new TargetPace(),
    fail: () => undefined,
  });
  run.works = works;
  return run;
}

describe('what is removed on the target', () => {
  it('is never what another folder of the origin still has', () => {
    const gone = planned('Envoyés', { isGone: true, removals: [['1', 11]] });
    const run = runOf(gone, planned('Sent', {}));
    const index = new JournalIndex();
    run.remember(index, (record) => index.take(record));
    for (const [name, key] of [
      ['Envoyés', '1'],
      ['Sent', '9'],
    ] as const) {
      run.note({ type: 'folder', folder: name, target: 'Sent', originValidity: 1, targetValidity: 7 });
      run.note({ type: 'arrived', folder: name, how: 'matched', pairs: [[key, 11, '']] });
    }
    assert.deepEqual([...heldByOthers(run, gone)], [11]);
  });

  const lot: Lot = { messages: [], attempts: 0 };
  const others: readonly (readonly [name: string, other: FolderWork, may: boolean])[] = [
    ['once all is brought', planned('Other', {}), true],
    ['not while something is still to be sent', planned('Other', { lots: [lot] }), false],
    ['not while something is on its way', planned('Other', { underWay: 1 }), false],
    ['not while a folder is looked into', { ...planned('Other', {}), plan: undefined }, false],
    ['not while a folder cannot be opened', { ...planned('Other', {}), plan: undefined, reply: 'NO' }, false],
  ];
  for (const [name, other, may] of others)
    it(`goes ${name}`, () => {
      const gone = planned('Envoyés', { isGone: true, removals: [['1', 11]] });
      assert.equal(runOf(gone, other).nextChanged() === gone, may);
    });
});
