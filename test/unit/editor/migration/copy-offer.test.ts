import assert from 'node:assert/strict';
import type { MirrorResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import { copyOffer } from '../../../../src/editor/migration/jobs/copy-offer.ts';
import { wordsOf } from '../../words/tables.ts';
import { backupResult } from './scene.ts';

const words = wordsOf('en');

describe('copyOffer', () => {
  const offer = (
    totals: Partial<MirrorResult['totals']>,
    change: Partial<Pick<MirrorResult, 'result' | 'dryRun'>> = {},
  ): string | undefined => {
    const counts = { sent: 0, flagsChanged: 0, deleted: 0, ...totals };
    const result = { kind: 'mirror', dryRun: true, result: 'complete', totals: counts, ...change };
    return copyOffer({ kind: 'mirror', result: result as unknown as MirrorResult }, words);
  };

  it('names how many messages, in what matters most', () => {
    assert.equal(offer({ sent: 1_204, deleted: 3 }), 'Copy 1,204 Messages');
    assert.equal(offer({ sent: 1 }), 'Copy 1 Message');
    assert.equal(offer({ deleted: 3 }), 'Remove 3 Messages');
    assert.equal(offer({ flagsChanged: 2 }), 'Set the Flags of 2 Messages');
  });

  it('is none where there is nothing to do, no plan, or the plan broke off', () => {
    assert.equal(offer({}), undefined);
    assert.equal(offer({ sent: 5 }, { dryRun: false }), undefined);
    assert.equal(offer({ sent: 5 }, { result: 'interrupted' }), undefined);
    assert.equal(copyOffer({ kind: 'backup', result: backupResult() }, words), undefined);
  });
});
