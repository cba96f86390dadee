import assert from 'node:assert/strict';
import { backupReport } from '../../../../src/core/migration/report/backup-report.ts';
import { compareReport } from '../../../../src/core/migration/report/compare-report.ts';
import { inventoryReport } from '../../../../src/core/migration/report/inventory-report.ts';
import { transferReport } from '../../../../src/core/migration/report/transfer-report.ts';
import { verifyReport } from '../../../../src/core/migration/report/verify-report.ts';
import type {
  ReportStatus,
  ReportTable,
  WorkReport,
} from '../../../../src/core/migration/report/work-report.ts';
import type { WorkFailure } from '../../../../src/core/migration/work/work-outcome.ts';
import { makeWords, type Words } from '../../../../src/core/words/words.ts';
import {
  backup,
  compared,
  inventory,
  inventoryFolder,
  message,
  mirrored,
  transferFolder,
  undelivered,
  verified,
} from './results.ts';

const words = makeWords('en', {});
const failure: WorkFailure = {
  code: 'auth.bad-credentials',
  args: {},
  cause: 'The server refuses the password.',
  actions: ['Check it.'],
  reply: 'NO [AUTHENTICATIONFAILED] no',
};
const nothingDone = { onServer: 20, fetched: 0, flagsChanged: 0, deleted: 0, vanished: 0, sizeDiffers: 0 };
const refusedOne = { folder: 'INBOX', uidValidity: 1, uid: 4, class: 'refused', reply: 'NO' } as const;
const totals = mirrored().totals;

/** What it came to, how that looks, and the sentence. */
const sentences: readonly (readonly [
  name: string,
  report: WorkReport,
  status: ReportStatus,
  sentence: RegExp,
])[] = [
  [
    'backup, new messages',
    backupReport(backup(), words),
    'good',
    /^The backup of claire@example\.com is complete: 3 messages came in this run \(2 kB\)\.$/,
  ],
  [
    'backup, nothing new',
    backupReport(backup({ messages: nothingDone }), words),
    'good',
    /complete; no message was new\.$/,
  ],
  [
    'backup, one missing',
    backupReport(backup({ result: 'incomplete', missing: [refusedOne] }), words),
    'failed',
    /not complete: 1 message is missing\.$/,
  ],
  [
    'backup, a folder not opened',
    backupReport(backup({ result: 'incomplete', foldersNotOpened: [{ folder: 'A', reply: 'NO' }] }), words),
    'failed',
    /1 folder could not be opened\.$/,
  ],
  [
    'backup, refused login',
    backupReport(backup({ result: 'failed', folders: 0, failure }), words),
    'failed',
    /^claire@example\.com: The server refuses the password\.$/,
  ],
  [
    'backup, interrupted',
    backupReport(backup({ result: 'interrupted' }), words),
    'unknown',
    /goes on where it stopped/,
  ],
  ['backup, not tested', backupReport(backup({ result: 'untested', failure }), words), 'unknown', /refuses/],
  [
    'verify, sound',
    verifyReport({ version: 1, backups: [verified()] }, words),
    'good',
    /sound: all 20 messages are as they came \(2 kB\)\.$/,
  ],
  [
    'verify, one fault',
    verifyReport({ version: 1, backups: [verified({ faults: [{ file: 'a', fault: 'different' }] })] }, words),
    'failed',
    /has 1 fault\.$/,
  ],
  [
    'verify, a line unreadable',
    verifyReport({ version: 1, backups: [verified({ unreadableLines: 1 })] }, words),
    'failed',
    /has 1 fault\.$/,
  ],
  [
    'verify, one of two faulty',
    verifyReport(
      { version: 1, backups: [verified(), verified({ faults: [{ file: 'a', fault: 'missing' }] })] },
      words,
    ),
    'failed',
    /^1 backup of 2 has faults\.$/,
  ],
  [
    'mirror, copied',
    transferReport(mirrored(), words),
    'good',
    /^Every message of claire@example\.com is at claire@new\.example now: 8 messages were copied \(800 bytes\)\.$/,
  ],
  [
    'mirror, nothing to do',
    transferReport(mirrored({ totals: { ...totals, present: 10, sent: 0 } }), words),
    'good',
    /on the target already: there is nothing to copy\.$/,
  ],
  [
    'mirror, plan',
    transferReport(mirrored({ dryRun: true }), words),
    'plan',
    /^8 messages of .* would be copied/,
  ],
  [
    'mirror, one refused',
    transferReport(
      mirrored({
        result: 'incomplete',
        totals: { ...totals, undelivered: 1 },
        undelivered: [undelivered('refused')],
      }),
      words,
    ),
    'failed',
    /^1 message .* did not arrive/,
  ],
  [
    'mirror, altered by the target',
    transferReport(mirrored({ totals: { ...totals, altered: 2 } }), words),
    'good',
    /^Every message/,
  ],
  [
    'mirror, a folder that cannot be made',
    transferReport(
      mirrored({ result: 'incomplete', folders: [transferFolder('A', { reply: 'NO' })] }),
      words,
    ),
    'failed',
    /1 folder could not be opened or made/,
  ],
  [
    'compare, all there',
    compareReport(compared(), words),
    'good',
    /^Nothing is lost: claire@new\.example \(target\) has all 400 messages of claire@example\.com\.$/,
  ],
  [
    'compare, one lost',
    compareReport(compared({ lost: 1 }), words),
    'failed',
    /^1 message of claire@example\.com is lost/,
  ],
  [
    'compare, lost outweighs what was interrupted',
    compareReport(compared({ lost: 2 }, { result: 'interrupted' }), words),
    'failed',
    /^2 messages/,
  ],
  [
    'compare, different',
    compareReport(compared({ different: 1 }), words),
    'warning',
    /1 message .* has another content/,
  ],
  [
    'compare, a small gap with its reasons',
    compareReport(
      compared({ duplicate: 2 }, { totals: { ...compared().totals, matched: 398, gapPercent: 0.5 } }),
      words,
    ),
    'good',
    /each has its reason\.$/,
  ],
  [
    'compare, a gap above the mark',
    compareReport(
      compared({ duplicate: 8 }, { totals: { ...compared().totals, matched: 392, gapPercent: 2 } }),
      words,
    ),
    'warning',
    /each has its reason\.$/,
  ],
  [
    'inventory',
    inventoryReport(inventory(), words),
    'good',
    /^claire@example\.com holds 20 messages in 2 folders: 2 kB\.$/,
  ],
  [
    'inventory, nearly full',
    inventoryReport(inventory({ quota: [{ root: '', resource: 'storage', used: 95, limit: 100 }] }), words),
    'warning',
    /holds 20 messages/,
  ],
  [
    'inventory, a folder not read',
    inventoryReport(
      inventory({ result: 'incomplete', folders: [inventoryFolder('A', { reply: 'NO' })] }),
      words,
    ),
    'failed',
    /1 folder could not be read whole\.$/,
  ],
  [
    'inventory, refused login',
    inventoryReport(inventory({ result: 'failed', folders: [], failure }), words),
    'failed',
    /refuses the password/,
  ],
];

describe('the reports of work on messages', () => {
  for (const [name, report, status, sentence] of sentences)
    it(`say in one sentence: ${name}`, () => {
      assert.match(report.sentence, sentence);
      assert.equal(report.status, status);
    });

  it('hand on why work ended, with the server’s words and what to do', () => {
    const report = backupReport(backup({ result: 'failed', failure }), words);
    assert.deepEqual([report.actions, report.reply], [failure.actions, failure.reply]);
  });

  for (const [side, host, sentence] of [
    ['source', 'old.example.net', 'claire@example.com, at the source (old.example.net): '],
    ['target', undefined, 'claire@example.com, on the target: '],
  ] as const)
    it(`say of work between two mailboxes at which it failed: ${side}`, () => {
      const failed = { ...failure, side, ...(host !== undefined && { host }) };
      const reports = [
        transferReport(mirrored({ result: 'failed', failure: failed }), words),
        compareReport(compared({}, { result: 'failed', failure: failed }), words),
      ];
      for (const report of reports) assert.equal(report.sentence, `${sentence}${failure.cause}`);
    });

  it('ask for attention where the target keeps other dates or flags than were sent', () => {
    for (const more of [{ redated: 1 }, { flagsDropped: 1 }])
      assert.equal(transferReport(mirrored({ totals: { ...totals, ...more } }), words).status, 'warning');
  });

  it('only remark on messages that the target keeps with another number of bytes', () => {
    const { status, remarks } = transferReport(mirrored({ totals: { ...totals, altered: 1 } }), words);
    assert.equal(status, 'good');
    assert.ok(remarks.some((remark) => remark.includes('another number of bytes')));
  });

  it('say that a server without UIDPLUS deletes nothing, and name what only shows other folders', () => {
    const given = { result: 'incomplete', deletes: true, notDeleted: 'no-uidplus' } as const;
    const { sentence, remarks, actions } = transferReport(mirrored(given), words);
    assert.match(sentence, /^Every message of .* could not be deleted there\.$/);
    assert.ok(remarks.some((remark) => remark.includes('UIDPLUS')));
    assert.match(actions.join(' '), /by hand/);
    const plan = transferReport(mirrored({ ...given, dryRun: true }), words);
    assert.match(plan.sentence, /would be copied/);
    assert.ok(plan.remarks.some((remark) => remark.includes('UIDPLUS')));
    const viewed = transferReport(mirrored({ folders: [transferFolder('Starred', { isView: true })] }), words)
      .tables[0]?.rows[0]?.[1];
    assert.match(JSON.stringify(viewed), /\(none\).*only shows messages of other folders/);
  });

  it('have a finished mirror compared, and neither a plan nor one that is not whole', () => {
    const actionsOf = (given: Parameters<typeof mirrored>[0]): readonly string[] =>
      transferReport(mirrored(given), words).actions;
    assert.deepEqual(actionsOf({}), ['Compare both sides before the old mailbox goes.']);
    assert.deepEqual(actionsOf({ dryRun: true }), []);
    assert.deepEqual(actionsOf({ result: 'interrupted' }), []);
  });

  it('show no empty table of folders after a failure before anything was opened', () => {
    const failed = { result: 'failed', folders: [], failure } as const;
    const reports = (given: Partial<typeof failed>): readonly WorkReport[] => [
      transferReport(mirrored({ folders: [], ...given }), words),
      compareReport(compared({}, { folders: [], ...given }), words),
      inventoryReport(inventory({ folders: [], ...given }), words),
    ];
    for (const { tables } of reports(failed))
      assert.deepEqual(
        tables.filter(({ id }) => id === 'folders'),
        [],
      );
    for (const report of reports({})) assert.equal(table(report, 'folders').rows.length, 0);
  });

  it('tell what to do about each reason, the most frequent first', () => {
    const all = [undelivered('over-limit'), undelivered('refused'), undelivered('over-limit')];
    const report = transferReport(
      mirrored({ result: 'incomplete', totals: { ...totals, undelivered: 3 }, undelivered: all }),
      words,
    );
    assert.deepEqual(
      report.actions.map((action) => action.split(' ').slice(0, 3).join(' ')),
      ['Save the messages', 'Read what the'],
    );
    const reasons = table(report, 'reasons');
    assert.deepEqual(column(reasons, 'messages'), [2, 1]);
    assert.equal(table(report, 'undelivered').rows.length, 3);
  });

  for (const [gap, alert] of [
    [1, undefined],
    [1.01, true],
  ] as const)
    it(`mark a gap of ${gap} per cent: ${alert === true ? 'yes' : 'no'}`, () => {
      const [row = []] = table(compareReport(compared({}, {}, gap), words), 'folders').rows;
      const cell = row.find(({ kind }) => kind === 'percent');
      assert.deepEqual(cell, { kind: 'percent', value: gap, ...(alert && { alert }) });
    });

  it('explain every class of difference that there is, the worst first, and name each message', () => {
    const report = compareReport(compared({ extra: 1, duplicate: 3, lost: 2 }), words);
    assert.deepEqual(column(table(report, 'classes'), 'class'), ['lost', 'duplicate', 'extra']);
    assert.deepEqual(column(table(report, 'differences'), 'class'), ['lost', 'duplicate', 'extra']);
    for (const row of table(report, 'classes').rows) assert.equal(row.at(-1)?.kind, 'text');
  });

  for (const [level, proof] of [
    ['quick', /only the comparison by content \(deep\) proves/],
    ['deep', /A hash over the whole content proves/],
  ] as const)
    it(`say what the ${level} level proves`, () => {
      const { remarks } = compareReport(compared({}, { level }), words);
      assert.ok(
        remarks.some((remark) => proof.test(remark)),
        remarks.join('\n'),
      );
    });

  it('leave out columns that are 0 everywhere, and show them where they are not', () => {
    const ids = (report: WorkReport): string[] => table(report, 'folders').columns.map(({ id }) => id);
    assert.ok(!ids(inventoryReport(inventory(), words)).includes('duplicates'));
    const doubled = inventory({ totals: { ...inventory().totals, duplicates: 1 } });
    assert.ok(ids(inventoryReport(doubled, words)).includes('duplicates'));
  });

  it('name messages over the limit and folders with other names', () => {
    const forbidden = { kind: 'character', value: '/', instead: 'A-B' } as const;
    const report = inventoryReport(
      inventory({
        folders: [inventoryFolder('A/B', { forbidden, overLimit: 1 })],
        totals: { ...inventory().totals, overLimit: 1 },
        limit: { messageSize: 1_000_000, from: 'server', provider: null },
        overLimit: [message],
      }),
      words,
    );
    assert.equal(report.status, 'warning');
    assert.deepEqual(column(table(report, 'forbidden'), 'instead'), ['A-B']);
    assert.deepEqual(column(table(report, 'over-limit'), 'subject'), ['Offer']);
    assert.equal(report.actions.length, 2);
  });

  it('keep every table’s rows as long as its columns, and its named columns true', () => {
    for (const [name, { tables }] of sentences)
      for (const { id, columns, rows, filter, facing = [], map } of tables) {
        const known = columns.map((one) => one.id);
        for (const row of rows) assert.equal(row.length, columns.length, `${name}: ${id}`);
        for (const named of [filter, ...facing, map?.label, map?.value])
          assert.ok(named === undefined || known.includes(named), `${name}: ${id} has no ${named ?? ''}`);
      }
  });

  it('are made in French too, with numbers as French has them', () => {
    const french: Words = makeWords('fr', {
      '{number} %': '{number}\u00a0%',
      '{gap} (mark: {mark})': '{gap} (seuil\u00a0: {mark})',
    });
    const { facts } = compareReport(
      compared({}, { totals: { ...compared().totals, gapPercent: 1.25 } }),
      french,
    );
    assert.deepEqual(
      facts.map(({ value }) => value).filter((value) => value.includes('seuil')),
      ['1,25\u00a0% (seuil\u00a0: 1\u00a0%)'],
    );
  });
});

function table({ tables }: WorkReport, id: string): ReportTable {
  const found = tables.find((one) => one.id === id);
  assert.ok(found, `a table ${id}`);
  return found;
}

function column({ columns, rows }: ReportTable, id: string): unknown[] {
  const at = columns.findIndex((one) => one.id === id);
  return rows.map((row) => {
    const cell = row[at];
    return cell?.kind === 'text' ? cell.text : cell?.kind === 'none' ? null : cell?.value;
  });
}
