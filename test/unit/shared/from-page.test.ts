import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { isFromGuide, isFromOverview, isFromProof, isFromWork } from '../../../src/shared/from-page.ts';
import type { FromGuide, FromOverview } from '../../../src/shared/messages.ts';
import type { FromProof } from '../../../src/shared/proof-messages.ts';
import type { FromWork } from '../../../src/shared/work-messages.ts';

const fromProof: readonly FromProof[] = [
  { type: 'ready', knows: ['setup', 'proof'] },
  { type: 'stop' },
  { type: 'go-on' },
  { type: 'copy', text: 'MS=ms12345678' },
  { type: 'copy-table' },
  { type: 'open-link', href: 'https://admin.example.com/' },
];

const fromWork: readonly FromWork[] = [
  { type: 'ready', knows: ['setup', 'work'] },
  { type: 'pause' },
  { type: 'continue' },
  { type: 'cancel' },
  { type: 'again' },
  { type: 'go-on' },
  { type: 'copy', text: 'INBOX\t12' },
  { type: 'export', format: 'markdown' },
  { type: 'export', format: 'json' },
];

const fromGuide: readonly FromGuide[] = [
  { type: 'ready', knows: ['setup', 'view'] },
  { type: 'layout', width: 400.5, fontSize: 13 },
  { type: 'answer', node: 'domain-owned', answer: 'yes' },
  { type: 'answer', node: 'domain-owned', answer: null },
  { type: 'undo' },
  { type: 'redo' },
  {
    type: 'change-item',
    item: 'own-1',
    change: { title: 'a', owner: '', due: 'J+1', status: 'done', note: 'b' },
  },
  { type: 'change-item', item: 'own-1', change: {} },
  { type: 'change-item', item: 'own-1', change: { note: 'b' }, seen: { note: '' } },
  { type: 'add-item', part: 'backup', title: 'Tell the accountant' },
  { type: 'remove-item', item: 'own-1' },
  { type: 'move-item', item: 'own-1', by: -1 },
  { type: 'resolve', item: 'own-1', take: 'theirs' },
  { type: 'notice', notice: 'missing-file', choice: 'close' },
  { type: 'action', action: 'diagnose' },
  { type: 'open-link', href: 'https://example.com/' },
  { type: 'copy', text: 'imap.example.com' },
  { type: 'export', format: 'csv' },
  { type: 'copy-ticket' },
  { type: 'reports', shown: '2026-11-22T10:00:00Z', before: null },
];

const fromOverview: readonly FromOverview[] = [
  { type: 'ready', knows: [] },
  { type: 'open-guide', file: 'w/mailboxes.yaml', address: 'a@b.example', item: null },
  { type: 'export', format: 'printable' },
  { type: 'new-file' },
];

/** What another frame, or a page with a fault, might send. */
const wrong: readonly unknown[] = [
  undefined,
  null,
  'ready',
  [],
  {},
  { type: 'toString' },
  { type: '__proto__' },
  { type: 'constructor' },
  { type: ['ready'] },
  { type: 'ready' },
  { type: 'ready', knows: 'view' },
  { type: 'ready', knows: ['everything'] },
  { type: 'layout', width: Number.NaN, fontSize: 13 },
  { type: 'layout', width: -1, fontSize: 13 },
  { type: 'layout', width: 1e9, fontSize: 13 },
  { type: 'layout', width: 400 },
  { type: 'answer', node: 'domain-owned' },
  { type: 'answer', node: { toString: 'x' }, answer: 'yes' },
  { type: 'answer', node: 'n'.repeat(501), answer: 'yes' },
  { type: 'change-item', item: 'own-1', change: { by: 'mailops' } },
  { type: 'change-item', item: 'own-1', change: { status: 'finished' } },
  { type: 'change-item', item: 'own-1', change: { note: 'n'.repeat(10_001) } },
  { type: 'change-item', item: 'own-1', change: null },
  { type: 'change-item', item: 'own-1', change: {}, seen: { by: 'x' } },
  { type: 'move-item', item: 'own-1', by: 2 },
  { type: 'resolve', item: 'own-1', take: 'both' },
  { type: 'action', action: 'mailops.clearReports' },
  { type: 'copy', text: 'c'.repeat(200_001) },
  { type: 'export', format: 'pdf' },
  { type: 'reports', shown: 1, before: null },
  { type: 'open-guide', file: 1, address: 'a@b.example', item: null },
];

describe('a message of a page', () => {
  for (const message of fromGuide)
    it(`of the guide is taken: ${JSON.stringify(message)}`, () => assert.ok(isFromGuide(message)));

  for (const message of fromOverview)
    it(`of the overview is taken: ${JSON.stringify(message)}`, () => assert.ok(isFromOverview(message)));

  for (const message of fromProof)
    it(`of a proof is taken: ${JSON.stringify(message)}`, () => assert.ok(isFromProof(message)));

  for (const message of fromWork)
    it(`of a piece of work is taken: ${JSON.stringify(message)}`, () => assert.ok(isFromWork(message)));

  for (const message of [
    { type: 'export', format: 'csv' },
    { type: 'copy' },
    { type: 'undo' },
    { type: 'delete' },
    { type: 'ready', knows: 'work' },
    ['pause'],
  ])
    it(`of a piece of work is refused: ${JSON.stringify(message)}`, () =>
      assert.equal(isFromWork(message), false));

  for (const message of wrong)
    it(`is refused: ${inspect(message, { maxStringLength: 20 })}`, () => {
      assert.equal(isFromGuide(message), false);
      assert.equal(isFromOverview(message), false);
      assert.equal(isFromProof(message), false);
    });

  it('is refused by the other panel', () => {
    assert.equal(isFromGuide({ type: 'new-file' }), false);
    assert.equal(isFromOverview({ type: 'copy-ticket' }), false);
    assert.equal(isFromProof({ type: 'undo' }), false);
    assert.equal(isFromGuide({ type: 'go-on' }), false);
  });
});
