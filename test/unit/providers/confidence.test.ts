import assert from 'node:assert/strict';

import { confidence, confidenceOf } from '../../../src/core/providers/confidence.ts';

const { mx, sharedMx, autodiscover, spf, txt } = confidence;

/** What speaks for a provider, what against, whether the MX are of nobody known, and what it comes to. */
const rows: readonly (readonly [readonly number[], readonly number[], boolean, number])[] = [
  [[], [], false, 0],
  [[mx], [], false, 0.9],
  [[mx, autodiscover], [], false, 0.95],
  [[mx], [autodiscover], false, 0.63],
  [[mx], [spf], false, 0.68],
  [[mx], [autodiscover, spf], false, 0.47],
  [[autodiscover, spf, txt], [mx], false, 0.45],
  [[sharedMx, autodiscover], [], false, 0.84],
  [[autodiscover], [], false, 0.6],
  [[spf], [], false, 0.5],
  [[txt], [], false, 0.1],
  [[autodiscover, spf], [], false, 0.8],
  [[autodiscover, spf, txt], [], false, 0.82],
  [[autodiscover], [spf], false, 0.45],
  [[spf], [autodiscover], false, 0.35],
  [[spf / 2], [], false, 0.25],
  [[autodiscover, spf / 2], [], false, 0.7],
  [[autodiscover], [], true, 0.39],
  [[autodiscover, txt], [], true, 0.42],
  [[autodiscover, spf], [], true, 0.52],
];

describe('confidenceOf', () => {
  for (const [witnesses, against, isMxUnknown, sure] of rows)
    it(`${witnesses.join(' and ') || 'nothing'} against ${against.join(' and ') || 'nothing'}${isMxUnknown ? ', MX unknown' : ''} → ${sure}`, () => {
      assert.equal(confidenceOf({ for: witnesses, against, isMxUnknown }), sure);
    });

  it('never comes to the certainty of a person, nor above MX that are the domain’s own', () => {
    const all = [mx, autodiscover, spf, txt];
    assert.equal(confidenceOf({ for: all, against: [], isMxUnknown: false }), confidence.most);
    const order: readonly number[] = [confidence.most, confidence.ownDomain, confidence.file];
    assert.deepEqual(
      [...order].sort((one, other) => one - other),
      order,
    );
  });

  it('lets no other signal outdo MX that are one provider’s alone: who waits for none is not overruled', () => {
    const byMx = confidenceOf({ for: [mx], against: [autodiscover, spf], isMxUnknown: false });
    const other = confidenceOf({ for: [autodiscover, spf, txt], against: [mx], isMxUnknown: false });
    assert.ok(byMx >= confidence.named);
    assert.ok(byMx > other);
  });
});
