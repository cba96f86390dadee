import assert from 'node:assert/strict';
import { treeMap, type Tile } from '../../../../src/webview/work/tree-map.ts';

const overlap = (one: Tile, other: Tile): boolean =>
  one.left + one.width > other.left + 1e-6 &&
  other.left + other.width > one.left + 1e-6 &&
  one.top + one.height > other.top + 1e-6 &&
  other.top + other.height > one.top + 1e-6;

describe('treeMap', () => {
  for (const values of [
    [1],
    [6, 6, 4, 3, 2, 2, 1],
    [1_000_000, 1, 1],
    Array.from({ length: 40 }, (_, at) => 41 - at),
  ])
    it(`fills the picture with ${values.length} tiles as large as their values`, () => {
      const tiles = treeMap(values, 600, 200);
      const sum = values.reduce((all, value) => all + value, 0);
      assert.equal(tiles.length, values.length);
      for (const [at, { left, top, width, height }] of tiles.entries()) {
        assert.ok(Math.abs(width * height - ((values[at] ?? 0) / sum) * 120_000) < 1e-3);
        assert.ok(left >= 0 && top >= -1e-6 && left + width <= 600 + 1e-6 && top + height <= 200 + 1e-6);
      }
      for (const [at, tile] of tiles.entries())
        for (const other of tiles.slice(at + 1)) assert.ok(!overlap(tile, other));
    });

  it('lays them out as the paper does', () => {
    const [first, second, third] = treeMap([6, 6, 4, 3, 2, 2, 1], 6, 4);
    assert.deepEqual(
      [first, second],
      [
        { left: 0, top: 0, width: 3, height: 2 },
        { left: 0, top: 2, width: 3, height: 2 },
      ],
    );
    assert.equal(third?.left, 3);
    assert.ok(Math.abs(third.width - 12 / 7) < 1e-9);
  });

  it('draws nothing where there is nothing, or no room', () => {
    assert.deepEqual(treeMap([], 600, 200), []);
    assert.deepEqual(treeMap([1], 0, 200), []);
  });
});
