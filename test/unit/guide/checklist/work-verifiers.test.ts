import assert from 'node:assert/strict';
import { backedUp, backupVerified } from '../../../../src/core/guide/checklist/verifiers/backup-verifiers.ts';
import { nothingLost } from '../../../../src/core/guide/checklist/verifiers/compare-verifiers.ts';
import {
  copiedAfterMx,
  copiedAhead,
  measured,
} from '../../../../src/core/guide/checklist/verifiers/copy-verifiers.ts';
import type { MachineFinding, Verifier } from '../../../../src/core/guide/checklist/verifiers/finding.ts';
import type { InventoryResult } from '../../../../src/core/migration/inventory/inventory-result.ts';
import type { MirrorResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import type { VerifyResult } from '../../../../src/core/migration/verify/verify-result.ts';
import type { DoneWork, WorkDocument } from '../../../../src/core/migration/work/work-document.ts';
import type { WorkOutcome } from '../../../../src/core/migration/work/work-outcome.ts';
import { backupResult, compareResult, difference } from '../../editor/migration/scene.ts';
import { factsOf, itemOf, storedOf, today, words } from './scene.ts';

const endedAt = '2026-11-24T13:00:00.000Z';
const works = (...documents: readonly WorkDocument[]): readonly DoneWork[] =>
  documents.map((document) => ({ document, endedAt }));

function judge(
  verifier: Verifier,
  documents: readonly WorkDocument[],
  { keys = '', items = {} }: { keys?: string; items?: Parameters<typeof storedOf>[0] } = {},
): MachineFinding | undefined {
  return verifier({ ...factsOf(keys), works: works(...documents) }, today, storedOf(items));
}

const target = 'migration: { target: { provider: microsoft365 } }';
const backup = (change: Parameters<typeof backupResult>[0] = {}): WorkDocument => ({
  kind: 'backup',
  result: backupResult(change),
});
const compare = (change: Parameters<typeof compareResult>[0] = {}): WorkDocument => ({
  kind: 'compare',
  result: compareResult(change),
});
const withBackup = { with: { kind: 'backup', directory: '/b' } } as const;
const verify = (change: Partial<VerifyResult> = {}): WorkDocument => ({
  kind: 'verify',
  result: {
    version: 1,
    backups: [
      {
        directory: '/backups/claire@example.com',
        address: 'claire@example.com',
        messages: 40,
        octets: 1_000,
        faults: [],
        unreadableLines: 0,
        closed: true,
        ...change,
      },
    ],
  },
});
const missing = { folder: 'INBOX', uidValidity: 1, uid: 1, class: 'not-sent' } as const;
/** Ends that say nothing of the mailbox. */
const silent: readonly WorkOutcome[] = ['failed', 'interrupted', 'untested', 'locked'];

describe('backedUp', () => {
  it('is proved by a complete backup, with its counts', () =>
    assert.deepEqual(judge(backedUp, [backup()]), {
      outcome: 'proved',
      evidence: 'backup complete: folders 3, messages 40',
      at: '2026-11-24T10:00:00.000Z',
    }));

  it('is refuted by a newer one that misses a message, in a sentence with its day', () => {
    const finding = judge(backedUp, [backup({ result: 'incomplete', missing: [missing] }), backup()]);
    assert.ok(finding?.outcome === 'refuted');
    assert.equal(finding.evidence, 'backup incomplete: messages 40, missing 1, folders not opened 0');
    assert.match(finding.says(words), /The backup of .*2026.* is not complete\./);
  });

  for (const result of silent)
    it(`looks past one that ended “${result}”`, () => {
      assert.equal(judge(backedUp, [backup({ result })]), undefined);
      assert.equal(judge(backedUp, [backup({ result }), backup()])?.outcome, 'proved');
    });

  it('is not proved by a backup of the target', () =>
    assert.equal(judge(backedUp, [backup({ side: 'target' })]), undefined));
});

describe('backupVerified', () => {
  it('is proved by sound files of a complete backup', () =>
    assert.deepEqual(judge(backupVerified, [verify(), backup()]), {
      outcome: 'proved',
      evidence: 'verify: messages 40, faults 0',
      at: endedAt,
    }));

  const nothing: readonly (readonly [string, readonly WorkDocument[]])[] = [
    [
      'sound files of a backup that is not complete',
      [verify(), backup({ result: 'incomplete', missing: [missing] })],
    ],
    ['sound files of another directory', [verify({ directory: '/elsewhere' }), backup()]],
    ['a backup alone', [backup()]],
    ['a comparison with the target', [compare()]],
  ];
  for (const [what, documents] of nothing)
    it(`is left open by ${what}`, () => assert.equal(judge(backupVerified, documents), undefined));

  it('is proved by a comparison of the mailbox with its backup', () =>
    assert.equal(judge(backupVerified, [compare(withBackup)])?.outcome, 'proved'));

  for (const change of [
    { faults: [{ file: 'folders/INBOX/1.1.eml', fault: 'different' }] },
    { unreadableLines: 1 },
    { closed: false },
  ] as const satisfies readonly Partial<VerifyResult>[])
    it(`is refuted by ${Object.keys(change).join()}`, () =>
      assert.equal(judge(backupVerified, [verify(change), backup(), verify()])?.outcome, 'refuted'));
});

describe('nothingLost', () => {
  it('is proved by a complete comparison with the target, with level and counts', () =>
    assert.deepEqual(judge(nothingLost, [compare()], { keys: target }), {
      outcome: 'proved',
      evidence: 'compare quick complete: messages 100, matched 100, gap 0 %, lost 0',
      at: '2026-11-24T12:00:00.000Z',
    }));

  it('is refuted where messages are lost', () => {
    const lost = compare({ differences: [difference(1), difference(2)] });
    const finding = judge(nothingLost, [lost, compare()], { keys: target });
    assert.ok(finding?.outcome === 'refuted');
    assert.match(finding.evidence, /lost 2$/);
    assert.match(finding.says(words), /2 messages are missing/);
  });

  it('is refuted where nothing is lost and not everything could be read', () => {
    const finding = judge(nothingLost, [compare({ result: 'incomplete' })], { keys: target });
    assert.ok(finding?.outcome === 'refuted');
    assert.match(finding.says(words), /could not read everything/);
  });

  it('wants the target where there is one, and the backup where there is none', () => {
    assert.equal(judge(nothingLost, [compare(withBackup)], { keys: target }), undefined);
    assert.equal(judge(nothingLost, [compare(withBackup)])?.outcome, 'proved');
    assert.equal(judge(nothingLost, [compare()]), undefined);
  });

  it('takes a backup in the place of the source', () => {
    const from = { kind: 'backup', directory: '/b' } as const;
    assert.equal(judge(nothingLost, [compare({ from })], { keys: target })?.outcome, 'proved');
  });

  for (const result of silent)
    it(`looks past one that ended “${result}”`, () =>
      assert.equal(
        judge(nothingLost, [compare({ result }), compare()], { keys: target })?.outcome,
        'proved',
      ));
});

describe('copies and inventories', () => {
  const mirror = (change: Partial<MirrorResult> = {}): WorkDocument => ({
    kind: 'mirror',
    result: {
      version: 1,
      kind: 'mirror',
      address: 'claire@example.com',
      target: { address: 'claire@example.com', host: 'imap.example.org' },
      result: 'complete',
      dryRun: false,
      deletes: false,
      folders: [],
      totals: {
        ...{ messages: 100, present: 90, sent: 10, octets: 1_000, flagsChanged: 0, deleted: 0 },
        ...{ undelivered: 0, altered: 0, redated: 0, flagsDropped: 0, foundAgain: 0 },
      },
      undelivered: [],
      failure: null,
      startedAt: '2026-11-24T12:00:00.000Z',
      ms: 1,
      ...change,
    },
  });

  it('prove “copy ahead” when complete, and never as a plan', () => {
    const finding = judge(copiedAhead, [mirror({ result: 'interrupted' }), mirror()]);
    assert.deepEqual(finding, {
      outcome: 'proved',
      evidence: 'mirror complete: folders 0, messages 100, sent 10',
      at: '2026-11-24T12:00:00.000Z',
    });
    assert.equal(judge(copiedAhead, [mirror({ dryRun: true })]), undefined);
    assert.equal(judge(copiedAhead, [mirror({ result: 'incomplete' })]), undefined);
  });

  it('prove “copy after the MX” a day after the MX were seen changed', () => {
    const changed = (at: string): { items: Parameters<typeof storedOf>[0] } => ({
      items: { 'change-mx': { status: 'done', by: 'mailops', at } },
    });
    assert.equal(judge(copiedAfterMx, [mirror()], changed('2026-11-23T11:00:00Z'))?.outcome, 'proved');
    assert.equal(judge(copiedAfterMx, [mirror()], changed('2026-11-23T13:00:00Z')), undefined);
    assert.equal(judge(copiedAfterMx, [mirror()]), undefined);
  });

  it('prove the size when an inventory of the mailbox is complete', () => {
    const totals = { folders: 12, messages: 100, octets: 2_000 };
    const result = { version: 1, side: 'source', result: 'complete', totals, startedAt: endedAt };
    const inventory = (change: object): WorkDocument => ({
      kind: 'inventory',
      result: { ...result, ...change } as unknown as InventoryResult,
    });
    assert.deepEqual(judge(measured, [inventory({})]), {
      outcome: 'proved',
      evidence: 'inventory complete: folders 12, messages 100, octets 2000',
      at: endedAt,
    });
    assert.equal(judge(measured, [inventory({ side: 'target' })]), undefined);
    assert.equal(judge(measured, [inventory({ result: 'incomplete' })]), undefined);
  });
});

describe('the checklist', () => {
  it('ticks from what was done with the messages, and offers to do it', () => {
    const facts = { ...factsOf(target), works: works(compare(), backup()) };
    for (const [id, deed] of [
      ['back-up-mailbox', 'back-up'],
      ['compare-counts', 'compare'],
    ] as const) {
      const item = itemOf(facts, id);
      assert.equal(item.status, 'done', id);
      assert.equal(item.by, 'mailops');
      assert.deepEqual(item.deeds, [deed]);
    }
    assert.deepEqual(itemOf(factsOf(), 'copy-ahead').deeds, [], 'nothing to copy to');
  });
});
