import assert from 'node:assert/strict';
import { completionsAt } from '../../../../src/core/language/completion/completions-at.ts';
import { context, marked } from './marked.ts';

function offered(provider: string, others = ''): readonly { label: string; filterText: string }[] {
  const { file, offset } = marked(
    `version: 1\nmailboxes:\n${others}  - address: claire@gmail.com\n    provider: ${provider}¦\n`,
  );
  return completionsAt(file, offset, context);
}

describe('the suggestions for a provider', () => {
  it('do not hold what is being typed', () => {
    const labels = offered('goo').map(({ label }) => label);
    assert.ok(!labels.includes('goo'));
    assert.ok(labels.includes('google'));
  });

  it('hold a word of their own that another mailbox uses', () => {
    const labels = offered('our', '  - { address: a@a.test, provider: our-server }\n').map(
      ({ label }) => label,
    );
    assert.ok(labels.includes('our-server'));
  });

  it('are found by their beginning, those of the ISPDB only behind the others', () => {
    const filterTexts = offered('').map(({ filterText }) => filterText);
    assert.ok(filterTexts.includes('google Google'));
    assert.ok(filterTexts.some((text) => text.startsWith('ispdb goo.jp ')));
  });
});
