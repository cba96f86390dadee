import assert from 'node:assert/strict';

import { classifyReply } from '../../../../src/core/diagnosis/replies.ts';
import { wordingRules } from '../../../../src/core/diagnosis/replies/wording.ts';
import { wordsOf } from '../../../../src/core/diagnosis/replies/words-of.ts';
import { providerById } from '../../../../src/core/providers/all.ts';

describe('wordingRules', () => {
  it('are written in the form in which replies are searched', () => {
    for (const { says, greeting } of wordingRules) {
      assert.ok(says.length > 0);
      for (const phrase of says) {
        assert.equal(phrase, wordsOf(phrase));
        // A phrase is found by its first word, so it may not begin in the middle of one.
        assert.match(phrase, /^[^a-z0-9]*[a-z0-9]/);
        assert.ok(phrase.length >= 7, phrase);
      }
      if (greeting !== undefined) assert.equal(greeting, greeting.toLowerCase());
    }
  });

  it('name providers that exist', () => {
    for (const { providers = [] } of wordingRules) {
      for (const id of providers) assert.ok(id === null || providerById(id), String(id));
    }
  });

  it('are all reached, by each of their phrases, at each of their moments', () => {
    for (const rule of wordingRules) {
      for (const moment of rule.moments) {
        for (const phrase of rule.says) {
          const status = moment.startsWith('imap') ? 'NO' : '550';
          const meaning = classifyReply({
            moment,
            text: `${status} Sorry: ${phrase}.`,
            status,
            auth: rule.auth?.[0] ?? 'password',
            ...(rule.providers?.[0] ? { provider: rule.providers[0] } : {}),
            ...(rule.greeting === undefined ? {} : { greeting: rule.greeting }),
          });
          assert.equal(meaning.code, rule.code, `${moment}: ${phrase}`);
          if (rule.likely !== undefined) assert.equal(meaning.args['likely'], rule.likely, phrase);
        }
      }
    }
  });
});
