import { entriesOf, findingsOf, testCases, today } from '../linted.ts';
import assert from 'node:assert/strict';
import { readLanguageFile } from '../../../../src/core/language/language-file.ts';

describe('single-recovery', () => {
  testCases('single-recovery', [
    { title: 'one recovery method', keys: 'mfa: [phone]', at: 'mfa' },
    { title: 'two recovery methods', keys: 'mfa: [phone, authenticator]' },
    { title: 'none, which another rule tells', keys: 'mfa: []' },
    { title: 'a list of which a part cannot be read', keys: 'mfa: [phone, { a: b }]' },
  ]);
});

describe('smtp-unneeded', () => {
  const args = { address: 'claire@example.com', provider: 'Microsoft 365' };
  testCases('smtp-unneeded', [
    { title: 'SMTP AUTH that nothing needs', keys: 'provider: microsoft365', at: '', args },
    {
      title: 'a server that is written down',
      keys: 'provider: microsoft365, smtp: { port: 587 }',
      at: '',
      args,
    },
    { title: 'an empty reason', keys: 'provider: microsoft365, smtpNeeded: " "', at: '' },
    { title: 'what needs it', keys: 'provider: microsoft365, smtpNeeded: scanner of floor 2' },
    { title: 'a mailbox that does not send', keys: 'provider: microsoft365, smtp: false' },
    { title: 'a reason that cannot be read', keys: 'provider: microsoft365, smtpNeeded: [scanner]' },
    { title: 'a provider without such a switch', keys: 'provider: ovh' },
    { title: 'a provider that only DNS would tell', keys: '' },
  ]);
});

describe('few-administrators', () => {
  const told = (domains: string): unknown => {
    const text = `version: 1\ndomains: ${domains}\nmailboxes: [{ address: claire@example.com }]\n`;
    return readLanguageFile(text, { today })
      .content.problems.filter(({ rule }) => rule === 'few-administrators')
      .map(({ range, args, severity }) => [text.slice(range.start, range.end), args['count'], severity]);
  };
  for (const [title, domains, expected] of [
    ['one', '{ example.com: { administrators: [a@example.com] } }', [['[a@example.com]', 1, 'information']]],
    [
      'the same twice',
      '{ example.com: { administrators: [a@example.com, A@EXAMPLE.COM] } }',
      [['[a@example.com, A@EXAMPLE.COM]', 1, 'information']],
    ],
    ['none', '{ EXAMPLE.com: { owned: true } }', [['EXAMPLE.com', 0, 'information']]],
    ['an empty record', '{ example.com: }', [['example.com', 0, 'information']]],
    ['two', '{ example.com: { administrators: [a@example.com, b@example.com] } }', []],
    ['a domain of somebody else', '{ example.com: { owned: false } }', []],
    ['a list that cannot be read', '{ example.com: { administrators: 5.5 } }', []],
  ] as const)
    it(`judges a domain with administrators: ${title}`, () => {
      assert.deepEqual(told(domains), expected);
    });

  it('is only asked with the rules about meaning', () => {
    const { content } = readLanguageFile('version: 1\ndomains: { example.com: {} }\nmailboxes: []\n');
    assert.deepEqual(content.problems, []);
  });
});

describe('no-recovery', () => {
  testCases('no-recovery', [
    {
      title: 'a mailbox without a recovery method',
      keys: '',
      at: '',
      args: { address: 'claire@example.com' },
    },
    { title: 'an empty list', keys: 'mfa: []', at: '' },
    { title: 'a recovery method', keys: 'mfa: [phone]' },
    { title: 'a list that cannot be read', keys: 'mfa: phone' },
    { title: 'an entry that cannot be read', keys: 'mfa: [12]' },
  ]);
});

describe('no-owner', () => {
  testCases('no-owner', [
    { title: 'a mailbox without an owner', keys: '', at: '', args: { address: 'claire@example.com' } },
    { title: 'an empty name', keys: 'owner: " "', at: '' },
    { title: 'an owner', keys: 'owner: Claire' },
    { title: 'an owner that cannot be read', keys: 'owner: 12' },
    { title: 'no owner where another key is broken', keys: 'name: 12', at: '' },
  ]);

  it('takes the owner of defaults, unless the mailbox clears it', () => {
    const counts = entriesOf(
      'version: 1\ndefaults: { owner: IT }\nmailboxes:\n  - address: a@example.com\n  - { address: b@example.com, owner: ~ }\n',
    ).map((entry) => findingsOf('no-owner', entry).length);
    assert.deepEqual(counts, [0, 1]);
  });
});
