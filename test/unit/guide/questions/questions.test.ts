import assert from 'node:assert/strict';
import { allPractices, practicesOf } from '../../../../src/core/guide/practices/practices.ts';
import { allQuestions, questionsOf } from '../../../../src/core/guide/questions/questions.ts';
import type { Words } from '../../../../src/core/words/words.ts';
import { wordsOf } from '../../words/tables.ts';
import { typographyFaults } from '../../words/typography.ts';
import { factsIn, full, minimal } from '../troubleshooting/mailboxes.ts';

const textsFor = (text: string, words: Words): string[] => [
  ...questionsOf(factsIn(text), words).flatMap(({ question, answer }) => [question, ...answer]),
  ...practicesOf(factsIn(text), words).flatMap(({ title, text: said }) => [title, said]),
];

const answerTo = (id: string, text = full): string =>
  questionsOf(factsIn(text), wordsOf('en'))
    .find((one) => one.id === id)
    ?.answer.join(' ') ?? '';

describe('questions and practices', () => {
  it('have stable ids of their own', () => {
    const ids = [...allQuestions, ...allPractices].map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.match(id, /^[a-z0-9]+(?:-[a-z0-9]+)*$/);
  });

  for (const [name, text] of [
    ['minimal', minimal],
    ['full', full],
  ] as const)
    for (const words of [wordsOf('en'), wordsOf('fr')])
      it(`are whole for a ${name} mailbox in ${words.language}`, () => {
        for (const said of textsFor(text, words)) {
          assert.doesNotMatch(said, /[{}]|undefined|\(\)/u, said);
          if (words.language === 'fr') assert.deepEqual(typographyFaults(said), [], said);
        }
      });

  it('are all said in French', () => {
    const french = textsFor(full, wordsOf('fr'));
    for (const [at, english] of textsFor(full, wordsOf('en')).entries()) assert.notEqual(french[at], english);
  });

  for (const [id, fact] of [
    ['read-stored-password', /^No\..*Microsoft’s cloud/],
    ['imap-refused-at-microsoft', /January 2023/],
    ['smtp-passwords-end', /December 2026.*second half of 2027/],
    ['reset-by-txt', /Google Workspace, yes.*Data Protection/],
    ['missing-messages-allowed', /None without an explanation/],
    ['port-465-or-587', /465.*587/],
    ['what-a-gateway-hides', /the MX records name only the filter/],
  ] as const)
    it(`answers ${id} as the facts are`, () => assert.match(answerTo(id), fact));

  it('are told with the mailbox’s own values', () => {
    assert.match(
      answerTo('where-to-reset'),
      /Microsoft 365 panel, under Users → Active users → Reset password/,
    );
    assert.doesNotMatch(answerTo('where-to-reset', minimal), /Microsoft/);
    assert.match(answerTo('devices-after-reset'), /laptop-claire, iphone-claire/);
    const practice = practicesOf(factsIn(full), wordsOf('en')).find(({ id }) => id === 'two-administrators');
    assert.match(practice?.text ?? '', /it@example\.com, backup@example\.com/);
  });
});
