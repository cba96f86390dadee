import assert from 'node:assert/strict';
import { commandIds } from '../../../../src/editor/command-ids.ts';
import { hoverCommands } from '../../../../src/core/language/hover/hover-content.ts';
import { hovered, linesAt, mailbox } from './hovered.ts';

const described = 'sentence: Where the password or the token is kept, never the secret itself.';
const text = mailbox('cred¦ential: editor');

describe('the layers of a hover', () => {
  it('are both told where nobody else tells the structure', () => {
    const lines = linesAt(text);
    assert.ok(lines.some((line) => line.startsWith(described)));
    assert.ok(lines.some((line) => line.startsWith('command')));
  });

  it('are the meaning alone beside an extension that tells the structure', () => {
    const parts = hovered(text, { layers: new Set(['meaning']) })?.parts ?? [];
    assert.ok(parts.length > 0);
    assert.ok(parts.every(({ layer }) => layer === 'meaning'));
    assert.ok(!linesAt(text, { layers: new Set(['meaning']) }).some((line) => line.startsWith(described)));
  });

  it('leave nothing of a key that is only described', () => {
    assert.equal(hovered(mailbox('na¦me: Claire'), { layers: new Set(['meaning']) }), undefined);
    assert.notEqual(hovered(mailbox('na¦me: Claire')), undefined);
  });

  it('leave nothing of an anchor without the meaning', () => {
    const anchor = 'version: 1\nx-a: &ba¦se {}\nmailboxes: []\n';
    assert.notEqual(hovered(anchor), undefined);
    assert.equal(hovered(anchor, { layers: new Set(['structure']) }), undefined);
  });
});

describe('the commands of hovers', () => {
  it('are commands of ours', () => {
    const ours: readonly string[] = commandIds;
    assert.deepEqual(
      hoverCommands.filter((command) => !ours.includes(command)),
      [],
    );
  });
});
