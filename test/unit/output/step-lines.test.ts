import assert from 'node:assert/strict';
import { quoteLines, stepLines } from '../../../src/core/output/step-lines.ts';
import { stepIds, type Step } from '../../../src/core/report/report.ts';
import { languageOf, makeWords } from '../../../src/core/words/words.ts';
import { wordsFor } from '../../../src/cli/translation.ts';

const step: Step = {
  id: 'imap.login',
  status: 'fail',
  code: 'auth.bad-credentials',
  ms: 1_234,
  target: 'mail.example.com:993',
  detail: { username: 'claire' },
  reply: 'NO [X] a\nb\x1b[2Jc\r\nd',
  shell: 'curl -v',
};

describe('stepLines', () => {
  for (const words of [makeWords('en', {}), wordsFor('fr')])
    it(`align in ${words.language}`, () => {
      const heads = stepIds.map((id) => stepLines({ ...step, id }, words)[0] ?? '');
      assert.equal(new Set(heads.map((head) => head.indexOf('mail.example.com'))).size, 1);
      assert.ok(heads.every((head) => head.includes('mail.example.com')));
      const skipped = stepLines({ ...step, status: 'skip', code: 'skip.blocked' }, words);
      assert.equal(
        skipped.length,
        1,
        'what was not tested takes one line, without a command that would not show it',
      );
    });

  it('quote the server line by line, without its control characters', () => {
    const lines = stepLines(step, makeWords('en', {}));
    assert.deepEqual(lines.slice(-4), ['    > NO [X] a', '    > b�[2Jc', '    > d', '    $ curl -v']);
    assert.deepEqual(quoteLines(''), []);
    assert.deepEqual(quoteLines(undefined), []);
    assert.deepEqual(quoteLines('a\0\x9b\u0085'), ['> a���']);
  });

  it('say the same with and without colours', () => {
    const words = makeWords('en', {});
    const painted = stepLines(step, words, (tone, text) => `<${tone}>${text}</>`);
    assert.deepEqual(
      painted.map((line) => line.replace(/<[^>]*>/g, '')),
      stepLines(step, words),
    );
  });
});

describe('makeWords', () => {
  const words = makeWords('fr', {
    'Hello {name}': 'Bonjour {name}',
    '{count} box': '{count} boîte',
    '{count} boxes': '{count} boîtes',
  });
  for (const [shown, expected] of [
    [words.t('Hello {name}', { name: '{count} $& $1' }), 'Bonjour {count} $& $1'],
    [words.t('Hello {name}', {}), 'Bonjour {name}'],
    [words.t('{0} and {1}', ['a', 'b']), 'a and b'],
    [words.t('{toString}', {}), '{toString}'],
    [words.t('Not translated'), 'Not translated'],
    [words.plural(0, '{count} box', '{count} boxes'), '0 boîte'],
    [words.plural(1, '{count} box', '{count} boxes'), '1 boîte'],
    [words.plural(2, '{count} box', '{count} boxes'), '2 boîtes'],
    [makeWords('en', { a: 'b' }).t('a'), 'a'],
    [makeWords('en', {}).plural(0, '{count} box', '{count} boxes'), '0 boxes'],
    [words.date('2026-11-22'), '22 nov. 2026'],
  ] as const)
    it(expected, () => assert.equal(shown.replace(/[\u00a0\u202f]/g, ' '), expected));

  for (const [locale, language] of [
    ['fr', 'fr'],
    ['fr_FR.UTF-8', 'fr'],
    ['fr-CA', 'fr'],
    ['FR', 'fr'],
    ['french', 'en'],
    ['fy', 'en'],
    ['de', 'en'],
    ['C', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ] as const)
    it(`${locale ?? 'none'} → ${language}`, () => assert.equal(languageOf(locale), language));
});
