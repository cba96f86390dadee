import assert from 'node:assert/strict';
import { hoverAt } from '../../../../src/core/language/hover/hover-at.ts';
import { hoverMarkdown } from '../../../../src/core/language/hover/hover-markdown.ts';
import { readLanguageFile, type LanguageFile } from '../../../../src/core/language/language-file.ts';
import { spotAt } from '../../../../src/core/language/spot.ts';
import { sample } from '../../mailboxes/sample.ts';
import { context } from './hovered.ts';

/** Places of the sample of which a hover says nothing: a value of the writer's own is nobody else's affair. */
const silent: ReadonlySet<string> = new Set(['x-tail value']);

function checkAt(file: LanguageFile, offset: number): boolean {
  const hover = hoverAt(file, offset, context);
  if (!hover) return false;
  const { start, end } = hover.range;
  assert.ok(start <= offset && offset <= end && end <= file.text.length, `the range at ${offset}`);
  assert.ok(hoverMarkdown(hover).length > 0);
  return true;
}

describe('hoverAt', () => {
  it('says something of every key and value of the sample', () => {
    const file = readLanguageFile(sample);
    const seen = new Set<string>();
    for (let offset = 0; offset <= sample.length; offset += 1) {
      const spot = spotAt(file, offset);
      const told = checkAt(file, offset);
      if (!spot) continue;
      const place = `${spot.path.join('.')} ${spot.on}`;
      seen.add(place);
      assert.equal(told, !silent.has(place), `${place} at ${offset}`);
    }
    assert.ok(seen.size > 60, `${seen.size} places`);
    for (const place of silent) assert.ok(seen.has(place), place);
  });

  // In parts, each within the time that a test may take on a busy machine.
  for (const part of [0, 1, 2, 3])
    it(`bears a text that ends anywhere, ${part + 1} of 4`, () => {
      for (let length = part; length <= sample.length; length += 4) {
        const file = readLanguageFile(sample.slice(0, length));
        checkAt(file, length);
        checkAt(file, length >> 1);
      }
    });

  for (const typed of [':', '-', '#', '&', '*', '!', '|', '>', "'", '"', '{', '[', '\t'])
    it(`bears a ${JSON.stringify(typed)} typed in the middle`, () => {
      for (let at = typed.charCodeAt(0) % 11; at < sample.length; at += 11) {
        const file = readLanguageFile(sample.slice(0, at) + typed + sample.slice(at));
        for (const offset of [at, at + 1, at + 5]) checkAt(file, offset);
      }
    });

  it('keeps its ranges with other line endings and a byte order mark', () => {
    const text = `\uFEFF${sample.replaceAll('\n', '\r\n')}`;
    const file = readLanguageFile(text);
    const offset = text.indexOf('smtpNeeded') + 3;
    const range = hoverAt(file, offset, context)?.range;
    assert.equal(text.slice(range?.start, range?.end), 'smtpNeeded');
  });
});
