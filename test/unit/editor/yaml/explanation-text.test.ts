import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { severityOfRule } from '../../../../src/core/mailboxes/severity.ts';
import { explanationIn } from '../../../../src/editor/yaml/explanation-text.ts';

const page = '# Problems\n\nIntroduction\n\n## One\n\n### a\n\nText of a.\n\n## Two\n\n### b\n\nText of b.\n';

describe('explanationIn', () => {
  it('is the part about the rule, with the rule as its title', () => {
    assert.equal(explanationIn(page, 'a'), '# a\n\nText of a.\n');
    assert.equal(explanationIn(page, 'b'), '# b\n\nText of b.\n');
  });

  it('is the whole page for a rule that it does not have', () =>
    assert.equal(explanationIn(page, 'c'), page));

  for (const name of ['problems.md', 'problems.fr.md'])
    it(`is there for every rule in docs/${name}`, () => {
      const text = readFileSync(new URL(`../../../../docs/${name}`, import.meta.url), 'utf8');
      for (const rule of Object.keys(severityOfRule)) {
        const explained = explanationIn(text, rule);
        assert.ok(explained.startsWith(`# ${rule}\n\n_`), explained.slice(0, 80));
        assert.doesNotMatch(explained, /^##/m);
      }
    });
});
