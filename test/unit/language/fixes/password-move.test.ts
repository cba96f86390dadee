import assert from 'node:assert/strict';
import { applyChanges } from '../../../../src/core/language/edits/text-change.ts';
import { homesOf, passwordMove, readSecret } from '../../../../src/core/language/fixes/password-move.ts';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';

const head = 'version: 1\nmailboxes:\n  - address: a@example.com\n';
const both = ['a@example.com source imap editor', 'a@example.com source smtp editor'];

interface Case {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly homes: readonly string[];
  readonly secret?: string;
}

const cases: readonly Case[] = [
  {
    title: 'beside the address',
    before: `${head}    # mine\n    password: hunter2 # old\n    name: A\n`,
    after: `${head}    # mine\n    credential: editor # old\n    name: A\n`,
    homes: both,
  },
  {
    title: 'in quotes, with an escape',
    before: `${head}    Password: "hun\\u0074er2"\n`,
    after: `${head}    credential: editor\n`,
    homes: both,
  },
  {
    title: 'of digits with leading zeros',
    before: `${head}    imap: { host: i.example.org, passwd: 001234 }\n`,
    after: `${head}    imap: { host: i.example.org, credential: editor }\n`,
    homes: ['a@example.com source imap editor'],
    secret: '001234',
  },
  {
    title: 'beside a credential',
    before: `${head}    password: hunter2 # gone\n    credential: editor # stays\n`,
    after: `${head}    credential: editor # stays\n`,
    homes: both,
  },
  {
    title: 'beside a credential of another kind',
    before: `${head}    credential: env:MAIL\n    password: hunter2\n`,
    after: `${head}    credential: env:MAIL\n`,
    homes: ['a@example.com source imap env', 'a@example.com source smtp env'],
  },
  {
    title: 'beside an empty credential',
    before: `${head}    credential: # where\n    password: hunter2\n`,
    after: `${head}    credential: editor # where\n`,
    homes: both,
  },
  {
    title: 'in place of a credential',
    before: `${head}    credential: 'hunter2'\n`,
    after: `${head}    credential: editor\n`,
    homes: both,
  },
  {
    title: 'of a migration’s target',
    before: `${head}    migration:\n      target:\n        provider: ovh\n        password: hunter2\n`,
    after: `${head}    migration:\n      target:\n        provider: ovh\n        credential: editor\n`,
    homes: ['a@example.com target imap editor', 'a@example.com target smtp editor'],
  },
  {
    title: 'of a leg of a migration’s source',
    before: `${head}    migration: { source: { smtp: { password: hunter2 } } }\n`,
    after: `${head}    migration: { source: { smtp: { credential: editor } } }\n`,
    homes: ['a@example.com source smtp editor'],
  },
  {
    title: 'beside a leg without the service',
    before: `${head}    imap: false\n    password: hunter2\n`,
    after: `${head}    imap: false\n    credential: editor\n`,
    homes: ['a@example.com source smtp editor'],
  },
  {
    title: 'in defaults, for those who have none of their own',
    before: `version: 1\ndefaults:\n  password: hunter2\nmailboxes:\n  - address: a@example.com\n  - address: b@example.com\n    credential: env:B\n  - address: c@example.com\n    smtp: { credential: env:C }\n`,
    after: `version: 1\ndefaults:\n  credential: editor\nmailboxes:\n  - address: a@example.com\n  - address: b@example.com\n    credential: env:B\n  - address: c@example.com\n    smtp: { credential: env:C }\n`,
    homes: [...both, 'c@example.com source imap editor'],
  },
  {
    title: 'in a block that others repeat',
    before: `version: 1\nx-imap: &imap { password: hunter2 }\nmailboxes:\n  - address: a@example.com\n    imap: *imap\n  - address: b@example.com\n    imap: { <<: *imap, port: 993 }\n`,
    after: `version: 1\nx-imap: &imap { credential: editor }\nmailboxes:\n  - address: a@example.com\n    imap: *imap\n  - address: b@example.com\n    imap: { <<: *imap, port: 993 }\n`,
    homes: ['a@example.com source imap editor', 'b@example.com source imap editor'],
  },
];

describe('moving a password out of the file', () => {
  for (const { title, before, after, homes, secret = 'hunter2' } of cases)
    it(`takes it out and knows whose it is: ${title}`, () => {
      const file = readLanguageFile(before);
      const [problem] = file.content.problems;
      assert.ok(problem);
      const move = passwordMove(file, problem.range);
      assert.ok(move.kind === 'move');
      assert.equal(readSecret(file, move.secret), secret);
      assert.ok(!JSON.stringify(move).includes(secret));
      const text = applyChanges(before, move.changes);
      assert.equal(text, after);
      const { content } = readLanguageFile(text);
      assert.deepEqual(
        homesOf(content, move.credential).map((home) => Object.values(home).join(' ')),
        homes,
      );
      assert.deepEqual(content.problems, []);
    });

  const refused: readonly (readonly [title: string, text: string, reason: string])[] = [
    ['a client secret', `${head}    oauth: { client_secret: hunter2 }\n`, 'not-a-password'],
    ['a token', `${head}    token: hunter2\n`, 'not-a-password'],
    ['a password of nobody knows what', `${head}    x: { password: hunter2 }\n`, 'not-a-password'],
    [
      'an anchored password',
      `${head}    imap: { password: &p hunter2 }\n    smtp: { password: *p }\n`,
      'repeated',
    ],
  ];
  for (const [title, text, reason] of refused)
    it(`does not move ${title}`, () => {
      const file = readLanguageFile(text);
      const problem = file.content.problems.find(({ rule }) => rule === 'password-in-file');
      assert.ok(problem);
      assert.deepEqual(passwordMove(file, problem.range), { kind: 'refused', reason });
    });
});
