import assert from 'node:assert/strict';
import { unmark } from '../../mailboxes/marked.ts';
import { firstEntry, marksAfter, type Finding } from './diagnosed.ts';

const file = (mailbox: string, before = ''): string => `version: 1\n${before}mailboxes:\n${mailbox}`;
const full = (marked: string): string => {
  const plain = [
    '  - address: claire@example.com',
    '    provider: ovh',
    '    username: claire@example.com',
    '    auth: password',
    '    credential: env:CLAIRE',
    '    oauth: { clientId: one }',
    '    imap: { host: imap.example.com, port: 993, security: tls }',
    '    smtp: { host: smtp.example.com, port: 587, security: starttls }',
    '',
  ].join('\n');
  assert.ok(plain.includes(marked.replace(/[⟦⟧]/g, '')), marked);
  return file(plain.replace(marked.replace(/[⟦⟧]/g, ''), marked));
};

/** What was found, and the text with ⟦ ⟧ around where it shows. */
const cases: readonly (readonly [title: string, finding: Finding, text: string])[] = [
  ['a closed port', { step: 'imap.connect', code: 'net.refused' }, full('port: ⟦993⟧')],
  ['a closed port of SMTP', { step: 'smtp.connect', code: 'net.refused' }, full('port: ⟦587⟧')],
  ['plain text on a TLS port', { step: 'imap.tls', code: 'tls.not-tls' }, full('port: ⟦993⟧')],
  ['no STARTTLS', { step: 'smtp.tls', code: 'tls.no-starttls' }, full('security: ⟦starttls⟧')],
  ['an expired certificate', { step: 'imap.tls', code: 'tls.expired' }, full('host: ⟦imap.example.com⟧')],
  [
    'a certificate that expires soon',
    { step: 'smtp.tls', code: 'tls.expires-soon' },
    full('host: ⟦smtp.example.com⟧'),
  ],
  [
    'a host that is not found',
    { step: 'imap.dns', code: 'dns.no-such-domain' },
    full('host: ⟦imap.example.com⟧'),
  ],
  ['a domain without mail', { step: 'mx', code: 'dns.no-mail' }, full('address: ⟦claire@example.com⟧')],
  [
    'a domain that does not exist',
    { step: 'mx', code: 'dns.no-such-domain' },
    full('address: ⟦claire@example.com⟧'),
  ],
  [
    'a refused password',
    { step: 'imap.login', code: 'auth.bad-credentials' },
    full('credential: ⟦env:CLAIRE⟧'),
  ],
  [
    'passwords that are not taken any more',
    { step: 'imap.login', code: 'auth.basic-disabled' },
    full('auth: ⟦password⟧'),
  ],
  [
    'a refusal that most likely means the same',
    { step: 'imap.login', code: 'auth.unexplained', args: { likely: 'auth.basic-disabled,imap.disabled' } },
    full('auth: ⟦password⟧'),
  ],
  [
    'a password that the other leg took',
    { step: 'imap.login', code: 'auth.bad-credentials', args: { otherLeg: 'accepted' } },
    full('⟦imap⟧: {'),
  ],
  ['IMAP that is turned off', { step: 'imap.login', code: 'imap.disabled' }, full('⟦imap⟧: {')],
  [
    'SMTP that the tenant has turned off',
    { step: 'smtp.auth', code: 'smtp.auth-disabled-tenant' },
    full('⟦smtp⟧: {'),
  ],
  [
    'a connection that breaks off at the login',
    { step: 'imap.login', code: 'net.closed' },
    full('host: ⟦imap.example.com⟧'),
  ],
  [
    'a missing consent',
    { step: 'imap.login', code: 'auth.consent-required' },
    full('oauth: ⟦{ clientId: one }⟧'),
  ],
  [
    'a user name in a form that the provider does not know',
    { step: 'imap.login', code: 'auth.bad-credentials' },
    file('  - { address: claire@example.com, provider: ovh, username: ⟦claire⟧, credential: env:CLAIRE }\n'),
  ],
  [
    'LOGINDISABLED without encryption',
    { step: 'imap.login', code: 'imap.login-disabled' },
    file('  - { address: a@a.org, auth: password, imap: { host: a.org, port: 143, security: ⟦none⟧ } }\n'),
  ],
  [
    'LOGINDISABLED with encryption',
    { step: 'imap.login', code: 'imap.login-disabled' },
    file('  - { address: a@a.org, auth: ⟦password⟧, imap: { host: a.org, port: 993, security: tls } }\n'),
  ],
  [
    'a credential of the leg itself',
    { step: 'smtp.auth', code: 'auth.bad-credentials' },
    file('  - { address: a@a.org, credential: env:A, smtp: { host: a.org, credential: ⟦env:B⟧ } }\n'),
  ],
  [
    'the next likely setting, where the port is left out',
    { step: 'imap.connect', code: 'net.refused' },
    file('  - { address: a@a.org, imap: { host: ⟦a.org⟧ } }\n'),
  ],
  [
    'the provider, where it gave the host',
    { step: 'imap.tls', code: 'tls.untrusted' },
    file('  - { address: a@a.org, provider: ⟦ovh⟧ }\n'),
  ],
  [
    'the block, where nothing of it fits',
    { step: 'imap.dns', code: 'dns.no-address' },
    file('  - { address: a@a.org, ⟦imap⟧: { port: 993 } }\n'),
  ],
  [
    'the address, where nothing is written',
    { step: 'imap.connect', code: 'net.timeout' },
    file('  - address: ⟦a@a.org⟧\n'),
  ],
  [
    'the address, where the password is in the editor',
    { step: 'imap.login', code: 'auth.bad-credentials' },
    file('  - { address: ⟦a@a.org⟧, imap: { host: a.org } }\n'),
  ],
  [
    'the target of a migration',
    { step: 'imap.connect', code: 'net.refused', side: 'target' },
    file(
      '  - { address: a@a.org, imap: { port: 1 }, migration: { target: { imap: { host: b.org, port: ⟦2⟧ } } } }\n',
    ),
  ],
  [
    'the block of a target that says nothing fitting',
    { step: 'imap.connect', code: 'net.refused', side: 'target' },
    file('  - { address: a@a.org, imap: { port: 1 }, migration: { ⟦target⟧: { auth: oauth2 } } }\n'),
  ],
  [
    'the source of a migration, which completes the mailbox',
    { step: 'imap.connect', code: 'net.refused' },
    file('  - { address: a@a.org, imap: { port: ⟦1⟧ }, migration: { source: { imap: { host: b.org } } } }\n'),
  ],
  [
    'the source of a migration by what it says itself',
    { step: 'imap.connect', code: 'net.refused' },
    file(
      '  - { address: a@a.org, imap: { port: 1 }, migration: { source: { imap: { host: b.org, port: ⟦2⟧ } } } }\n',
    ),
  ],
  [
    'an own anchor',
    { step: 'imap.connect', code: 'net.refused' },
    file('  - { address: a@a.org, imap: { host: a.org, port: &port ⟦2⟧ } }\n'),
  ],
];

describe('marksOf', () => {
  for (const [title, finding, marked] of cases)
    it(`marks ${title}`, () => {
      const { text, range } = unmark(marked);
      const marks = marksAfter(text, finding);
      assert.equal(marks.length, 1);
      const [mark] = marks;
      assert.ok(mark);
      const entry = firstEntry(text);
      const at = mark.on === 'key' ? entry.keyRangeOf(mark.path) : entry.rangeOf(mark.path);
      assert.deepEqual(at, range);
      assert.equal(mark.shared, undefined);
    });

  it('marks the address for a setting from the defaults, and names it', () => {
    const text = file('  - address: a@a.org\n', 'defaults: { imap: { host: a.org, port: 1 } }\n');
    const [mark] = marksAfter(text, { step: 'imap.connect', code: 'net.refused' });
    assert.deepEqual(mark?.path, ['address']);
    assert.deepEqual(mark.shared, { path: ['imap', 'port'], by: 'defaults' });
  });

  it('marks the address for a setting that an alias brings in from outside, and names it', () => {
    const text = file(
      '  - { address: a@a.org, imap: *server }\n',
      'x-server: &server { host: a.org, port: 1 }\n',
    );
    const [mark] = marksAfter(text, { step: 'imap.connect', code: 'net.refused' });
    assert.deepEqual(mark?.path, ['address']);
    assert.deepEqual(mark.shared, { path: ['imap', 'port'], by: 'anchor' });
  });
});
