import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { mailboxesTemplate } from '../../../src/core/mailboxes/template.ts';
import { wordsOf } from '../words/tables.ts';

describe('mailboxesTemplate', () => {
  for (const language of ['en', 'fr'] as const) {
    const text = mailboxesTemplate(wordsOf(language));

    it(`is a file without problems in ${language}`, () => {
      const { entries, problems } = parseMailboxes(text);
      assert.deepEqual(problems, []);
      assert.deepEqual(
        entries.map(({ mailbox }) => mailbox.address),
        ['claire@example.com'],
      );
    });

    it(`shows settings that are right once they are uncommented, in ${language}`, () => {
      const { entries, problems } = parseMailboxes(
        text.replaceAll(/^( *)# (?=owner: |- address| {2})/gm, '$1'),
      );
      assert.deepEqual(problems, []);
      const [claire, paul] = entries.map(({ mailbox }) => mailbox);
      assert.equal(claire?.owner, 'IT');
      assert.deepEqual([paul?.auth, paul?.mfa], ['app-password', ['authenticator', 'phone']]);
    });
  }

  it('speaks the language of its reader', () => {
    assert.notEqual(mailboxesTemplate(wordsOf('en')), mailboxesTemplate(wordsOf('fr')));
  });
});
