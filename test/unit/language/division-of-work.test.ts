import assert from 'node:assert/strict';
import {
  layersBeside,
  type Neighbour,
  type SharedFeature,
} from '../../../src/core/language/division-of-work.ts';
import { layerOfProblem } from '../../../src/core/lint/layer-of-problem.ts';

const features = ['hover', 'completion', 'problems', 'symbols', 'folding', 'definition'] as const;
const yaml: Neighbour = 'redhat.vscode-yaml';

describe('the division of work', () => {
  for (const feature of features) {
    it(`has all of ${feature} where nobody else is`, () =>
      assert.deepEqual(layersBeside(new Map(), feature), new Set(['structure', 'meaning'])));

    it(`leaves the structure of ${feature} to Red Hat’s extension`, () =>
      assert.deepEqual(layersBeside(new Map([[yaml, new Set()]]), feature), new Set(['meaning'])));

    it(`takes ${feature} back where it is switched off there, and only that`, () => {
      const present = new Map([[yaml, new Set<SharedFeature>([feature])]]);
      const whole = features.filter((each) => layersBeside(present, each).has('structure'));
      assert.deepEqual(whole, [feature]);
    });
  }

  it('never gives the meaning away', () => {
    const present = new Map([[yaml, new Set<SharedFeature>()]]);
    assert.ok(features.every((feature) => layersBeside(present, feature).has('meaning')));
  });
});

/** That the structure is what a schema finds is tested with the schema. */
describe('the layer of a problem', () => {
  it('is the meaning for what only we know', () => {
    for (const rule of ['bad-host', 'bad-date', 'duplicate-address', 'password-in-file'] as const)
      assert.equal(layerOfProblem({ rule, args: {} }), 'meaning', rule);
    assert.equal(layerOfProblem({ rule: 'syntax', args: { reason: 'several-documents' } }), 'meaning');
    assert.equal(layerOfProblem({ rule: 'wrong-type', args: { key: 'imap.<<' } }), 'meaning');
  });

  it('is the structure for keys, types and choices', () => {
    for (const rule of ['unknown-key', 'unknown-value', 'missing-address', 'bad-port'] as const)
      assert.equal(layerOfProblem({ rule, args: { key: 'imap.port' } }), 'structure', rule);
    assert.equal(layerOfProblem({ rule: 'syntax', args: { reason: 'tab' } }), 'structure');
  });
});
