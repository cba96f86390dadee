import assert from 'node:assert/strict';
import { marksOf } from '../../../../src/core/guide/tree/marks.ts';
import {
  answersOf,
  firstQuestion,
  isOutcome,
  isQuestion,
  nodesAfter,
  outcomeIds,
  questionIds,
  questionOf,
  waysOf,
  type NodeId,
} from '../../../../src/core/guide/tree/tree.ts';
import { drawnWays } from '../../../../src/core/guide/picture/tree-drawing.ts';
import { walkOf, type Scene } from './scene.ts';

/** Every way through the tree: the answers given, and the nodes passed. */
function everyWay(): { readonly answers: Record<string, string>; readonly nodes: readonly NodeId[] }[] {
  const ended: { answers: Record<string, string>; nodes: readonly NodeId[] }[] = [];
  const go = (answers: Record<string, string>): void => {
    const { next, passages } = walkOf({ answers });
    if (next === undefined) {
      ended.push({ answers, nodes: [firstQuestion, ...passages.map(({ to }) => to)] });
      return;
    }
    for (const answer of answersOf(next)) go({ ...answers, [next]: answer });
  };
  go({});
  return ended;
}

describe('the decision tree', () => {
  const ways = everyWay();

  it('ends on every way, with an outcome and without a circle', () => {
    assert.ok(ways.length > 100, String(ways.length));
    for (const { nodes } of ways) {
      assert.equal(new Set(nodes).size, nodes.length, nodes.join(' '));
      const last = nodes.at(-1);
      assert.ok(last !== undefined && isOutcome(last), nodes.join(' '));
    }
  });

  it('reaches every node', () => {
    const reached = new Set(ways.flatMap(({ nodes }) => nodes));
    assert.deepEqual([...reached].sort(), [...questionIds, ...outcomeIds].sort());
  });

  it('goes over every way that is drawn, and over no other', () => {
    const gone = new Set(
      ways.flatMap(({ nodes }) => nodes.slice(1).map((to, at) => `${nodes[at] ?? ''} ${to}`)),
    );
    assert.deepEqual([...gone].sort(), drawnWays.map(({ from, to }) => `${from} ${to}`).sort());
  });

  it('leads on from every answer, the last way without a condition', () => {
    for (const id of questionIds)
      for (const answer of answersOf(id)) {
        const last = waysOf(id, answer).at(-1);
        assert.ok(last && last.when === undefined, `${id} ${answer}`);
      }
  });

  it('assumes and asks for answers that exist', () => {
    for (const id of questionIds) {
      assert.ok(answersOf(id).includes(questionOf(id).assume), id);
      for (const { when = [] } of answersOf(id).flatMap((answer) => waysOf(id, answer)))
        for (const { question, answer } of when)
          assert.ok(
            isQuestion(question) && answersOf(question).includes(answer),
            `${id}: ${question} ${answer}`,
          );
    }
  });

  it('knows no other names', () => {
    assert.ok(!isQuestion('toString') && !isOutcome('constructor'));
    assert.deepEqual(waysOf('migrate', 'toString'), []);
  });
});

describe('marksOf', () => {
  const mx = ['example-com.mail.protection.outlook.com'];
  const marked = (scene: Scene, ids: readonly NodeId[]): readonly string[] => {
    const { nodeMark } = marksOf(walkOf(scene));
    return ids.map(nodeMark);
  };

  it('tells the way gone, the next question, what is open and what is ruled out', () => {
    assert.deepEqual(
      marked({ mx, domain: 'owned: true' }, [
        'domain-owned',
        'mx-microsoft365',
        'login-works',
        'reset-microsoft365',
        'reset-google',
        'hosted-by',
        'ask-domain-owner',
        'migrate',
      ]),
      ['taken', 'taken', 'next', 'open', 'untaken', 'untaken', 'untaken', 'taken'],
    );
  });

  it('marks a way with whoever decided it', () => {
    const { wayMark, waySource } = marksOf(walkOf({ mx, domain: 'owned: true' }));
    assert.equal(wayMark('domain-owned', 'mx-microsoft365'), 'taken');
    assert.equal(waySource('domain-owned', 'mx-microsoft365'), 'operator');
    assert.equal(waySource('mx-microsoft365', 'login-works'), 'diagnosis');
    assert.equal(wayMark('login-works', 'account-works'), 'open');
    assert.equal(wayMark('mx-microsoft365', 'hosted-by'), 'untaken');
  });

  it('leaves everything open where nothing is known', () => {
    const { nodeMark } = marksOf(walkOf({}));
    const all = nodesAfter('login-works').map(nodeMark);
    assert.deepEqual([...new Set(all)], ['open']);
  });
});
