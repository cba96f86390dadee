import assert from 'node:assert/strict';
import { arrowPath, wayPath } from '../../../../src/webview/tree/way.ts';

describe('wayPath', () => {
  it('ends where the arrow begins', () => {
    assert.equal(
      wayPath([
        { x: 0, y: 0 },
        { x: 0, y: 100 },
      ]),
      'M0 0L0 93',
    );
  });

  it('rounds a corner', () => {
    const corner = [
      { x: 0, y: 0 },
      { x: 0, y: 50 },
      { x: 100, y: 50 },
    ];
    assert.equal(wayPath(corner), 'M0 0L0 42Q0 50 8 50L93 50');
  });

  it('never rounds past the middle of a short piece', () => {
    const short = [
      { x: 0, y: 0 },
      { x: 0, y: 4 },
      { x: 100, y: 4 },
    ];
    assert.equal(wayPath(short), 'M0 0L0 2Q0 4 8 4L93 4');
  });

  it('draws nothing where there is no way', () => {
    assert.equal(wayPath([]), '');
    assert.equal(arrowPath([{ x: 1, y: 1 }]), '');
    assert.doesNotMatch(
      wayPath([
        { x: 1, y: 1 },
        { x: 1, y: 1 },
      ]),
      /NaN/,
    );
  });
});

describe('arrowPath', () => {
  it('points the way that the line goes', () => {
    assert.equal(
      arrowPath([
        { x: 0, y: 0 },
        { x: 0, y: 100 },
      ]),
      'M0 100L-4 93L4 93Z',
    );
    assert.equal(
      arrowPath([
        { x: 0, y: 0 },
        { x: 100, y: 0 },
      ]),
      'M100 0L93 4L93 -4Z',
    );
  });
});
