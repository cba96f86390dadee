import assert from 'node:assert/strict';
import { rowRange } from '../../../../src/webview/grid/row-range.ts';

const height = 30;

describe('rowRange', () => {
  it('holds everything in sight, wherever the page is scrolled to', () => {
    for (let top = -900; top < 70_000; top += 137) {
      const { from, to } = rowRange({ top, height: 800 }, height, 2_000);
      const first = Math.max(0, Math.floor(top / height));
      const last = Math.min(2_000, Math.ceil((top + 800) / height));
      assert.ok(last <= first || (from <= first && to >= last), `${top}: ${from}–${to}`);
      assert.ok(from >= 0 && to <= 2_000 && from <= to, `${top}: ${from}–${to}`);
    }
  });

  it('stays small', () => {
    const { from, to } = rowRange({ top: 30_000, height: 800 }, height, 2_000);
    assert.ok(to - from < 90, `${to - from} rows`);
  });

  it('is the same for most of the steps of a slow scroll', () => {
    const ranges = Array.from({ length: 100 }, (_, at) =>
      JSON.stringify(rowRange({ top: 3_000 + at * 3, height: 800 }, height, 2_000)),
    );
    assert.ok(new Set(ranges).size <= 12, `${new Set(ranges).size} ranges`);
  });

  it('is empty where there are no rows', () => {
    assert.deepEqual(rowRange({ top: 0, height: 800 }, height, 0), { from: 0, to: 0 });
  });
});
