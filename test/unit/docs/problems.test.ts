import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { ruleFacts } from '../../../src/core/lint/rule-facts.ts';
import { severityOfRule } from '../../../src/core/mailboxes/severity.ts';
import { readLanguageFile } from '../../../src/core/language/language-file.ts';
import { entriesOf, today } from '../lint/linted.ts';
import { typographyFaults } from '../words/typography.ts';

interface Section {
  readonly rule: string;
  readonly text: string;
}

const severities = {
  'problems.md': { error: 'Error', warning: 'Warning', information: 'Information' },
  'problems.fr.md': { error: 'Erreur', warning: 'Avertissement', information: 'Information' },
} as const;

function sectionsOf(name: string): readonly Section[] {
  const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
  return text
    .split(/^### /m)
    .slice(1)
    .map((section) => ({
      rule: section.slice(0, section.indexOf('\n')),
      text: section.replace(/^.*\n/, '').replace(/^## .*$/m, ''),
    }));
}

/** The lines of a section's example that begin with a sign, as a file with these items or these keys of one item. */
function exampleOf({ text }: Section, sign: '-' | '+'): string {
  const block = /```diff\n([^]*?)```/.exec(text)?.[1] ?? '';
  const lines = block.split('\n').filter((line) => line.startsWith(`${sign} `));
  const own = lines.map((line) => line.slice(2));
  const isItem = own[0]?.startsWith('- ') === true;
  const items = isItem
    ? own.map((line) => `  ${line}`)
    : ['  - address: claire@example.com', ...own.map((line) => `    ${line}`)];
  if (own[0]?.startsWith('domains:') === true)
    return ['version: 1', ...own, 'mailboxes: [{ address: claire@example.com }]', ''].join('\n');
  return ['version: 1', 'mailboxes:', ...items, ''].join('\n');
}

function rulesFoundIn(text: string): readonly string[] {
  const entries = entriesOf(text);
  assert.ok(entries.length > 0, text);
  return readLanguageFile(text, { today }).content.problems.map(({ rule }) => rule);
}

for (const [name, words] of Object.entries(severities))
  describe(`docs/${name}`, () => {
    const sections = sectionsOf(name);

    it('explains every rule once, and no other', () => {
      assert.deepEqual(sections.map(({ rule }) => rule).sort(), Object.keys(severityOfRule).sort());
    });

    for (const section of sections) {
      const { rule, text } = section;
      it(`${rule}: severity, explanation and example`, () => {
        const severity = Object.entries(severityOfRule).find(([each]) => each === rule)?.[1];
        assert.ok(severity);
        assert.ok(text.trim().startsWith(`_${words[severity]}._ `), text);
        const lines = text.trim().split('\n').length;
        assert.ok(lines >= 4 && lines <= 16, `${lines} lines`);
        assert.match(text, /```diff\n(?:- .*\n)*(?:\+ .*\n)+```/);
      });

      const isLint = Object.entries(ruleFacts).some(([each, { by }]) => each === rule && by === 'lint');
      // Its example would be a secret.
      if (isLint && rule !== 'secret-in-text')
        it(`${rule}: the example has the problem, and loses it`, () => {
          assert.ok(rulesFoundIn(exampleOf(section, '-')).includes(rule));
          assert.ok(!rulesFoundIn(exampleOf(section, '+')).includes(rule));
        });
    }
  });

describe('docs/problems.fr.md', () => {
  it('follows docs/problems.md', () => {
    const order = (name: string): readonly string[] => sectionsOf(name).map(({ rule }) => rule);
    assert.deepEqual(order('problems.fr.md'), order('problems.md'));
  });

  for (const { rule, text } of sectionsOf('problems.fr.md'))
    it(`${rule} is written as French is`, () => {
      const prose = text
        .replace(/```[^]*?```/g, '')
        .replaceAll(/`[^`]*`/g, 'x')
        .replaceAll(/\s*\n\s*/g, ' ')
        .trim();
      assert.deepEqual(typographyFaults(prose), [], prose);
    });
});
