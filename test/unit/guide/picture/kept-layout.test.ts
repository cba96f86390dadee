import assert from 'node:assert/strict';
import { keptLayout } from '../../../../src/core/guide/picture/kept-layout.ts';
import type { Drawing } from '../../../../src/core/guide/picture/picture.ts';

const drawing = (text: string, label = 'Yes', isLarge = false): Drawing => ({
  nodes: [
    { id: 'one', text, isLarge },
    { id: 'other', text: 'Done', isLarge: false },
  ],
  edges: [{ from: 'one', to: 'other', label }],
});
const room = { width: 400, fontSize: 13 };

describe('keptLayout', () => {
  it('gives the same picture for the same drawing in the same room', async () => {
    const first = await keptLayout(drawing('Is it so?'), room);
    assert.equal(await keptLayout(drawing('Is it so?'), { ...room }), first);
  });

  it('lays out again what reads otherwise, is larger, or has another room', async () => {
    const first = await keptLayout(drawing('Is it so?'), room);
    const others = [
      keptLayout(drawing('Est-ce le cas ?'), room),
      keptLayout(drawing('Is it so?', 'No'), room),
      keptLayout(drawing('Is it so?', 'Yes', true), room),
      keptLayout(drawing('Is it so?'), { ...room, width: 401 }),
      keptLayout(drawing('Is it so?'), { ...room, fontSize: 14 }),
    ];
    for (const other of await Promise.all(others)) assert.notDeepEqual(other, first);
  });

  it('keeps only the newest', async () => {
    const first = await keptLayout(drawing('Once'), room);
    for (let at = 0; at < 12; at += 1) await keptLayout(drawing(`Other ${at}`), room);
    const again = await keptLayout(drawing('Once'), room);
    assert.notEqual(again, first);
    assert.deepEqual(again, first);
  });
});
