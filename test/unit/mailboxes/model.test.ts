import assert from 'node:assert/strict';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { fileType, mailboxType } from '../../../src/core/mailboxes/schema.ts';

/** Every key of a mailbox, each with a value. */
const full = `version: 1
organization: Exemple SARL
domains:
  Exämple.fr: { owned: true, registrar: Gandi, panel: https://admin.example.com, administrators: [it@example.com] }
defaults: {}
mailboxes:
  - address: claire@example.com
    name: Claire Martin
    provider: microsoft365
    username: claire@example.com
    auth: oauth2
    credential: { keepassxc: { database: a.kdbx, entry: /Mail/claire, keyFile: f } }
    oauth: { clientId: c, tenant: t, issuer: https://issuer.example.com, scopes: [s], signInAs: paul@example.com }
    imap: { host: a.example.com, port: 993, security: tls, username: u, auth: password, credential: pass:x }
    smtp: { host: b.example.com, port: 587, security: starttls }
    smtpNeeded: scanner
    owner: Claire
    aliases: [compta@example.com]
    forwards: []
    delegates: [paul@example.com]
    clients: [new-outlook, ios]
    devices: [laptop]
    mfa: [authenticator]
    history: [{ date: 2026-03-01, what: password-changed, by: IT }, { date: 2025-03-01, what: created }]
    migration:
      start: 2026-11-23
      source: { provider: ovh, credential: env:OLD, imap: { host: ssl0.ovh.net, port: 993, security: tls }, smtp: false }
      target: { address: claire@example.org, auth: oauth2 }
`;

describe('the model', () => {
  const file = parseMailboxes(full);
  const mailbox = file.entries[0]?.mailbox;

  it('holds everything the file says', () => {
    assert.deepEqual(file.problems, []);
    assert.equal(file.organization, 'Exemple SARL');
    assert.deepEqual(
      [...file.domains],
      [
        [
          'xn--exmple-cua.fr',
          {
            owned: true,
            registrar: 'Gandi',
            panel: 'https://admin.example.com',
            administrators: ['it@example.com'],
          },
        ],
      ],
    );
    assert.deepEqual(mailbox, {
      address: 'claire@example.com',
      name: 'Claire Martin',
      provider: 'microsoft365',
      username: 'claire@example.com',
      auth: 'oauth2',
      credential: { kind: 'keepassxc', database: 'a.kdbx', entry: '/Mail/claire', keyFile: 'f' },
      oauth: {
        clientId: 'c',
        tenant: 't',
        issuer: 'https://issuer.example.com',
        scopes: ['s'],
        signInAs: 'paul@example.com',
      },
      imap: {
        host: 'a.example.com',
        port: 993,
        security: 'tls',
        username: 'u',
        auth: 'password',
        credential: { kind: 'pass', path: 'x' },
      },
      smtp: { host: 'b.example.com', port: 587, security: 'starttls' },
      smtpNeeded: 'scanner',
      owner: 'Claire',
      aliases: ['compta@example.com'],
      forwards: [],
      delegates: ['paul@example.com'],
      clients: ['new-outlook', 'ios'],
      devices: ['laptop'],
      mfa: ['authenticator'],
      history: [
        { date: '2026-03-01', what: 'password-changed', by: 'IT' },
        { date: '2025-03-01', what: 'created' },
      ],
      migration: {
        start: '2026-11-23',
        source: {
          provider: 'ovh',
          credential: { kind: 'env', name: 'OLD' },
          imap: { host: 'ssl0.ovh.net', port: 993, security: 'tls' },
          smtp: false,
        },
        target: { address: 'claire@example.org', auth: 'oauth2' },
      },
    });
  });

  it('has a place for every key of the schema', () => {
    assert.deepEqual(Object.keys(mailboxType.keys).sort(), Object.keys(mailbox ?? {}).sort());
    assert.deepEqual(
      Object.keys(fileType.keys).filter((key) => !full.includes(`\n${key}:`) && !full.startsWith(`${key}:`)),
      [],
    );
  });

  it('leaves out what is wrong and keeps the rest', () => {
    const text = [
      'version: 1',
      'mailboxes:',
      '  - address: a@example.com',
      '    owner: 12',
      '    aliases: [b@example.com, oops, c@example.com]',
      '    history: [{ what: x }, { date: 2026-01-01, what: y }]',
      '    clients: [ios, emacs]',
      '    imap: { host: a.example.com, port: 0 }',
      '',
    ].join('\n');
    const [entry] = parseMailboxes(text).entries;
    assert.ok(entry);
    assert.equal(entry.mailbox.owner, undefined);
    assert.deepEqual(entry.mailbox.aliases, ['b@example.com', 'c@example.com']);
    assert.deepEqual(entry.mailbox.history, [{ date: '2026-01-01', what: 'y' }]);
    assert.deepEqual(entry.mailbox.clients, ['ios']);
    assert.deepEqual(entry.mailbox.imap, { host: 'a.example.com' });
    assert.deepEqual(entry.broken, [['owner'], ['aliases', 1], ['history', 0], ['imap', 'port']]);
  });

  it('keeps YAML 1.1 out: dates, yes and no are text', () => {
    const text =
      '%YAML 1.1\n---\nversion: 1\nmailboxes:\n  - { address: a@example.com, owner: yes, name: 2026-01-01 }\n';
    const [entry] = parseMailboxes(text).entries;
    assert.deepEqual([entry?.mailbox.owner, entry?.mailbox.name], ['yes', '2026-01-01']);
  });

  it('reads 10,000 mailboxes', () => {
    const items = Array.from(
      { length: 10_000 },
      (_, index) => `  - address: u${index}@example.com\n    name: U ${index}\n`,
    );
    const { entries, problems } = parseMailboxes(`version: 1\nmailboxes:\n${items.join('')}`);
    assert.equal(entries.length, 10_000);
    assert.deepEqual(problems, []);
  }).timeout(20_000);
});
