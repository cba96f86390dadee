import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { SecretShape } from '../../../src/core/lint/secrets/known-shapes.ts';
import { secretsIn, severityOfSecret } from '../../../src/core/lint/secrets-in-text.ts';
import { mailboxesTemplate } from '../../../src/core/mailboxes/template.ts';
import { unmark } from '../mailboxes/marked.ts';
import { sample } from '../mailboxes/sample.ts';
import { wordsOf } from '../words/tables.ts';

/** Put together here, so that no search of this repository takes them for real ones. */
const token = (...parts: readonly string[]): string => parts.join('');
const letters = 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW3xY5zA7bC9d';

const tokens: readonly (readonly [SecretShape, string])[] = [
  ['aws-key', token('AK', 'IAIOSFODNN7EXAMPLE')],
  ['github-token', token('gh', 'p_', letters.slice(0, 36))],
  ['github-token', token('github', '_pat_11ABCDEFG0123456789_', letters)],
  ['gitlab-token', token('gl', 'pat-', letters.slice(0, 20))],
  ['slack-token', token('xo', 'xb-123456789012-', letters.slice(0, 24))],
  ['google-token', token('ya', '29.', letters)],
  ['google-token', token('GOC', 'SPX-', letters.slice(0, 28))],
  ['google-key', token('AI', 'za', letters.slice(0, 35))],
  ['microsoft-secret', token('Xy1', '8', 'Q~', letters.slice(0, 34))],
  ['ai-key', token('sk', '-proj-', letters)],
  ['payment-key', token('sk', '_live_', letters.slice(0, 24))],
  ['mail-service-key', token('SG', '.', letters.slice(0, 22), '.', letters)],
  ['registry-token', token('np', 'm_', letters.slice(0, 36))],
  ['jwt', token('ey', 'JhbGciOiJIUzI1NiJ9', '.', 'eyJzdWIiOiIxMjM0NTY3ODkwIn0', '.', letters)],
  ['entropy', 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYzEXAMPLEKEY'],
  ['entropy', 'Ab3/dEf9/gHi2/jKl7/mNo4/pQr8/sTu1/vWx5Yz'],
  ['entropy', token('wJalrXUtnFEMI/K7MDENG/', 'bPxRfiCYEXAMPLEKEY')],
  ['entropy', letters],
  ['entropy', 'q3X9vT7mK2pL8wR5nZ4c'],
  ['entropy', 'k3j4h5k2j9d8s7f6q2w1e4r5'],
];

/** Where a token may stand. */
const places: readonly ((token: string) => string)[] = [
  (secret) => `    smtpNeeded: ⟦${secret}⟧\n`,
  (secret) => `    name: "Claire (⟦${secret}⟧)"\n`,
  (secret) => `    devices: [laptop, ⟦${secret}⟧]\n`,
  (secret) => `    owner: IT # his token, ⟦${secret}⟧.\n`,
  (secret) => `    imap: &⟦${secret}⟧\n      port: 993\n`,
  (secret) => `⟦${secret}⟧`,
];

/** One secret each, between the marks. */
const written: readonly (readonly [string, SecretShape])[] = [
  ['# password: ⟦hunter2⟧\n', 'password-word'],
  ['# password:⟦hunter2⟧, since March\n', 'password-word'],
  ['# Password = "⟦correct horse battery⟧1"\n'.replace('⟧1', '1⟧'), 'password-word'],
  ['# mdp = ⟦Soleil12⟧\n', 'password-word'],
  ['# pass=⟦hunter2⟧\n', 'password-word'],
  ['# mot de passe\u00a0: ⟦Été2024!⟧\n', 'password-word'],
  ['# le mot de passe : ⟦swordfish⟧\n', 'plain-password'],
  ['name: "Claire, Passwort: ⟦Geheim99⟧"\n', 'password-word'],
  ['# MAIL_PASSWORD=⟦tr0ub4dor&3⟧ npm start\n', 'password-word'],
  ['# password: ⟦123456⟧\n', 'plain-password'],
  ['# mdp : ⟦Julie⟧\n', 'plain-password'],
  ['# passcode: ⟦1234⟧\n', 'plain-password'],
  ['# pass: ⟦Navigo2024⟧\n', 'plain-password'],
  ['# pass: ⟦Navigo2024!⟧\n', 'password-word'],
  ['# Mot de passe : ⟦Soleil2024⟧\n', 'password-word'],
  ['# MOT DE PASSE : ⟦Soleil2024⟧\n', 'password-word'],
  ['# PASSWORD = ⟦Soleil2024⟧\n', 'password-word'],
  ['# mdp ⟦Azerty123!⟧\n', 'password-word'],
  ['# mdp ⟦Été2024!⟧\n', 'password-word'],
  ['# mot de passe ⟦Soleil2024!⟧\n', 'password-word'],
  ['# login: claire / ⟦Soleil2024!⟧\n', 'password-word'],
  ['# Identifiant claire@example.com / ⟦Soleil2024!⟧\n', 'password-word'],
  ['# user claire pass ⟦Soleil2024!⟧\n', 'password-word'],
  ['# mdp imap = ⟦Soleil2024⟧\n', 'password-word'],
  ['# mdp (imap) : ⟦Soleil2024⟧\n', 'password-word'],
  ['# mdp (imap et smtp) : ⟦Soleil2024⟧\n', 'password-word'],
  ['# Mot de passe de Claire : ⟦Été2024!⟧\n', 'password-word'],
  ['# password for Zoé: ⟦Soleil2024!⟧\n', 'password-word'],
  ['x-a: { mot_de_passe: ⟦Soleil2024⟧ }\n', 'password-word'],
  ['x-a: { password_imap: ⟦Soleil2024⟧ }\n', 'password-word'],
  ['x-a: { passwords: ⟦Soleil2024⟧ }\n', 'password-word'],
  ['x-a: { pw: ⟦Soleil2024⟧, b: 1 }\n', 'password-word'],
  ['x-a: { mdp: ⟦Soleil2024⟧ }\n', 'password-word'],
  ['x-a: { pin: ⟦9471⟧ }\n', 'plain-password'],
  ['username: claire:⟦Soleil2024⟧\n', 'username-password'],
  ['username: "claire@example.com:⟦Soleil2024!⟧"\n', 'username-password'],
  ['# password ⟦kqzvwpbhijtlmnxp⟧\n', 'app-password'],
  ['# mdp : ⟦kqzvwpbhijtlmnxp⟧\n', 'app-password'],
  ['# clientSecret: ⟦abc123def456⟧\n', 'password-word'],
  ['# app password ⟦abcd efgh ijkl mnop⟧\n', 'app-password'],
  ['smtpNeeded: "mot de passe d’application : ⟦kqzv wpbh ijtl mnxp⟧"\n', 'app-password'],
  ['# imaps://claire:⟦hunter2⟧@imap.example.com/INBOX\n', 'url-password'],
  [
    '# ⟦-----BEGIN RSA PRIVATE KEY-----\n# MIIEpAIBAAKCAQEA\n# -----END RSA PRIVATE KEY-----⟧\n',
    'private-key',
  ],
  ['# ⟦-----BEGIN PRIVATE KEY-----⟧\n# cut off\n', 'private-key'],
];

const harmless: readonly string[] = [
  'credential: pass:Mail/claire-2024',
  'credential: env:MAIL_Claire_Martin_2024_xY3',
  'credential: bitwarden:q3X9vT7mK2pL8wR5nZ4cQ1',
  'credential: 1password:op://Private/Claire Mail/password',
  'credential: { keepassxc: { database: C:\\Users\\Claire\\Documents\\Coffre2024Backup.kdbx, entry: /Mail/claire } }',
  'auth: password',
  'auth: app-password # password | app-password | oauth2; default: the best',
  'history: [{ date: 2026-03-01, what: password-changed, by: IT }]',
  '# password: see KeePass',
  '# password: ask Paul on Monday',
  '# mot de passe : voir le coffre',
  '# password: 2026-03-01',
  '# password: ********',
  '# password: <your password>',
  '# password: ${MAIL_PASSWORD}',
  '# password: *shared',
  '# password: xxxxxxxx',
  '# password: it@example.com',
  '# password: https://vault.example.com/claire',
  '# the token: where it is kept is in the handbook',
  '# password must have been sent by letter',
  '# this text says that they were here when they came',
  '# compass: north2south',
  'oauth: { clientId: 0a1b2c3d-4e5f-6789-abcd-ef0123456789, tenant: 72F988BF-86F1-41AF-91AB-2D7CD011DB47 }',
  'clientId: 123456789012-a1b2c3d4e5f6g7h8i9j0k1l2m3n4o5p6.apps.googleusercontent.com',
  'scopes: [https://outlook.office.com/IMAP.AccessAsUser.All, https://graph.microsoft.com/Mail2024ReadWriteXy9]',
  'panel: https://admin.example.com/a/aB3dE5fG7hJ9kL2mN4pQ6rS8tU1vW3xY5z?x=1',
  'host: ec2-203-0-113-25.eu-west-1.compute.amazonaws.com',
  '# commit 9b2f7c1d4e5a68790b1c2d3e4f5a6b7c8d9e0f1a',
  '# SHA256:q3X9vT7mK2pL8wR5nZ4cQ1aB3dE5fG7hJ9kL2mN4pQ6',
  '# sha512-q3X9vT7mK2pL8wR5nZ4cQ1aB3dE5fG7hJ9kL2mN4pQ6==',
  '# google-site-verification=rXOxyZounnZasA8Z7oaD3c14JdjS9aKSWvsR1EbUSIQ',
  '# v=DKIM1; k=rsa; p=MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQC7vbqajDw4o6gJy8UtmIbkcpnkO3Kwc4qsEnSZp',
  '# -----BEGIN CERTIFICATE-----\n# q3X9vT7mK2pL8wR5nZ4cQ1aB3dE5fG7hJ9kL2mN4pQ6\n# -----END CERTIFICATE-----',
  'aliases: [Sales.Team2024.Paris5Office9North@example.com]',
  'devices: [iPhone15ProMaxClaire2024Backup, laptop-claire-x1-carbon-gen9-2024-b7]',
  'devices: [getMailboxStatisticsReportOfTheWholeYear]',
  'name: Donaudampfschifffahrtsgesellschaft 2024',
  '# https://example.com/?password_reset=1',
  '# kqzvwpbhijtlmnxp',
  '# 1Password item: “1password:REF”.',
  '# mot de passe : voir le coffre-fort',
  '# mot de passe : coffre-fort',
  '# password: in bitwarden',
  '# mdp: demander à Paul',
  '# mdp: dans KeePass2',
  '# password: see vault',
  '# passwords are kept in 1Password',
  '# password policy: strict',
  '# password changed on: 2026-03-01',
  '# password expires: 90days',
  '# mot de passe changé le 2026-03-01',
  '# password authentication with RFC8314 or TLS1.3',
  '# this password was made for iPhone15Pro only',
  '# app password for Thunderbird128, not for Outlook2021',
  '# mdp changé en 2024',
  '# pass the mail2024 folder on',
  '# login: https://panel.example.com/admin2024',
  '# login: claire / voir Paul',
  '# user and/or group2024',
  'username: claire@example.com',
  'username: DOMAIN\\claire2024',
  'username: ${address}',
  'username: claire2024+imap@example.com',
  '# username: claire2024 (since 2024:03)',
  'name: Comptabilité / Paris2024',
  'account: "imap.example.com:993"',
  '# /srv/Backup2024/Mailboxes/Paris/OfficeNorth9',
  '# Users/Claire/Documents/Coffre2024/BackupX1',
  'password: null',
  'password:',
];

describe('secretsIn', () => {
  for (const [shape, secret] of tokens)
    it(`finds ${shape} wherever it stands: ${secret.slice(0, 6)}…`, () => {
      for (const place of places) {
        const { text, range } = unmark(place(secret));
        assert.deepEqual(secretsIn(text), [{ ...range, shape }], text);
      }
    });

  for (const [marked, shape] of written)
    it(`finds ${shape} in ${JSON.stringify(marked.replaceAll(/[⟦⟧]/g, ''))}`, () => {
      const { text, range } = unmark(marked);
      assert.deepEqual(secretsIn(text), [{ ...range, shape }]);
    });

  for (const text of harmless)
    it(`lets be ${JSON.stringify(text)}`, () => {
      const found = secretsIn(`${text}\n`);
      assert.deepEqual(
        found.map(({ start, end, shape }) => [shape, text.slice(start, end)]),
        [],
      );
    });

  it('finds nothing in the examples that ship', () => {
    const read = (name: string): string => readFileSync(new URL(`../../../${name}`, import.meta.url), 'utf8');
    const texts = [
      sample,
      mailboxesTemplate(wordsOf('en')),
      mailboxesTemplate(wordsOf('fr')),
      ...['README.md', 'README.fr.md', 'docs/report.md', 'docs/problems.md', 'docs/problems.fr.md'].map(read),
    ];
    for (const text of texts)
      assert.deepEqual(
        secretsIn(text).map(({ start, end }) => text.slice(start, end)),
        [],
      );
  });

  it('finds several in the order of the text, none inside of another', () => {
    const text = `# password: hunter2\nname: ${letters}\n# mdp: ${letters}\n# a@b.example pass=Abc12345\n`;
    const found = secretsIn(text);
    assert.deepEqual(
      found.map(({ shape }) => shape),
      ['password-word', 'entropy', 'password-word', 'password-word'],
    );
    for (const [at, { start, end }] of found.entries()) {
      assert.ok(start < end && end <= text.length);
      assert.ok(start >= (found[at - 1]?.end ?? 0));
    }
  });

  it('takes only a guess for a warning', () => {
    assert.equal(severityOfSecret('entropy'), 'warning');
    assert.equal(severityOfSecret('plain-password'), 'warning');
    assert.equal(severityOfSecret('username-password'), 'warning');
    assert.equal(severityOfSecret('password-word'), 'error');
    assert.equal(severityOfSecret('jwt'), 'error');
  });

  const hostile: readonly string[] = [
    'a',
    'password: ',
    'mot de passe ',
    'mdp imap ',
    'password (',
    'login: a / ',
    'login claire ',
    'username: a:',
    '://a:',
    '-----BEGIN PRIVATE KEY-----',
    'abcd ',
    'password : "',
    "x='",
    'eyJ',
    'sk-',
    '\u{1F600}',
    'É',
    '\t',
    '=',
    '\\',
  ];
  for (const piece of hostile)
    it(`ends, and keeps to the text, with ${JSON.stringify(piece)} over and over`, () => {
      const text = piece.repeat(Math.ceil(300_000 / piece.length));
      for (const { start, end } of secretsIn(text)) assert.ok(start < end && end <= text.length);
    });
});
