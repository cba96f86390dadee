import assert from 'node:assert/strict';
import { RowSlots } from '../../../../src/webview/grid/row-slots.ts';

describe('RowSlots', () => {
  const rows = (from: number, to: number): string[] =>
    Array.from({ length: to - from }, (_, at) => `row ${from + at}`);

  it('begins in order', () => {
    assert.deepEqual([...new RowSlots().assign(rows(0, 4)).values()], [0, 1, 2, 3]);
  });

  it('gives what left to what came, and leaves the others alone', () => {
    const slots = new RowSlots();
    slots.assign(rows(0, 4));
    assert.deepEqual(Object.fromEntries(slots.assign(rows(2, 6))), {
      'row 2': 2,
      'row 3': 3,
      'row 4': 0,
      'row 5': 1,
    });
  });

  it('needs no more elements than rows are drawn at once, however far the scroll', () => {
    const slots = new RowSlots();
    for (let from = 0; from < 500; from += 7) {
      const given = [...slots.assign(['row 3', ...rows(from + 4, from + 44)]).values()];
      assert.equal(new Set(given).size, 41);
      assert.equal(Math.max(...given), 40);
    }
  });

  it('lets one row keep its element as long as it is drawn', () => {
    const slots = new RowSlots();
    const first = slots.assign(rows(0, 20)).get('row 7');
    for (const from of [100, 50, 3, 900])
      assert.equal(slots.assign(['row 7', ...rows(from + 8, from + 28)]).get('row 7'), first);
  });
});
