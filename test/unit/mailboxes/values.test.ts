import assert from 'node:assert/strict';
import { isCalendarDate } from '../../../src/core/mailboxes/calendar-date.ts';
import { closestWord } from '../../../src/core/mailboxes/closest-word.ts';
import { parseCredential } from '../../../src/core/mailboxes/credential.ts';
import { checkHost } from '../../../src/core/mailboxes/host.ts';
import { mailboxesLimits, quoted } from '../../../src/core/mailboxes/limits.ts';
import { isSecretKey } from '../../../src/core/mailboxes/secret-keys.ts';

describe('isCalendarDate', () => {
  const days: readonly (readonly [string, boolean])[] = [
    ['2026-11-23', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-10-00', false],
    ['26-10-01', false],
    ['2026-11-23 ', false],
  ];
  for (const [text, expected] of days)
    it(`${text}: ${expected}`, () => assert.equal(isCalendarDate(text), expected));
});

describe('closestWord', () => {
  const words = ['address', 'username', 'smtpNeeded', 'imap', 'smtp', 'port'];
  const meant: readonly (readonly [string, string | undefined])[] = [
    ['adress', 'address'],
    ['Address', 'address'],
    ['user_name', 'username'],
    ['smtp-needed', 'smtpNeeded'],
    ['prot', 'port'],
    ['iamp', 'imap'],
    ['smtps', 'smtp'],
    ['telephone', undefined],
    ['x', undefined],
    ['', undefined],
    ['a'.repeat(100_000), undefined],
  ];
  for (const [word, expected] of meant) {
    it(`takes ${word.slice(0, 20)} for ${expected ?? 'nothing'}`, () =>
      assert.equal(closestWord(word, words), expected));
  }
});

describe('parseCredential', () => {
  const forms: readonly (readonly [string, unknown])[] = [
    ['editor', { kind: 'editor' }],
    ['env:MAIL_CLAIRE', { kind: 'env', name: 'MAIL_CLAIRE' }],
    ['bitwarden: mail claire', { kind: 'bitwarden', item: 'mail claire' }],
    ['pass:mail/claire', { kind: 'pass', path: 'mail/claire' }],
    ['1password:op://vault/item/field', { kind: '1password', reference: 'op://vault/item/field' }],
    ['Editor', 'unknown-kind'],
    ['toString:x', 'unknown-kind'],
    [':x', 'unknown-kind'],
    ['', 'unknown-kind'],
    ['pass: ', 'names-nothing'],
  ];
  for (const [text, expected] of forms)
    it(`reads “${text}”`, () => assert.deepEqual(parseCredential(text), expected));
});

describe('checkHost', () => {
  const hosts = [
    'imap.example.com',
    'localhost',
    '127.0.0.1',
    '::1',
    '2001:db8::1',
    'exämple.fr',
    'mail_1.example.com',
    'imap.example.com.',
    'a',
  ];
  for (const host of hosts) it(`accepts ${host}`, () => assert.deepEqual(checkHost(host), { valid: true }));

  it('never repeats the password of a URL as the host', () => {
    assert.deepEqual(checkHost('imaps://claire:hunter2@imap.example.com:993/'), {
      valid: false,
      fault: 'url',
      likely: 'imap.example.com',
      port: 993,
    });
  });

  it('suggests no port that there is not', () => {
    assert.deepEqual(checkHost('imap.example.com:99999'), {
      valid: false,
      fault: 'port',
      likely: 'imap.example.com',
    });
  });
});

describe('isSecretKey', () => {
  for (const key of [
    'password',
    'Passwd',
    'client_secret',
    'access-token',
    'passwords',
    'mot_de_passe',
    'Mot de passe',
    'password_imap',
    'mdp',
    'pw',
    'pin',
  ]) {
    it(`knows ${key}`, () => assert.ok(isSecretKey(key)));
  }
  for (const key of ['credential', 'pass', 'keyFile', 'password-changed', 'pinned']) {
    it(`lets ${key} pass`, () => assert.ok(!isSecretKey(key)));
  }
});

describe('quoted', () => {
  it('cuts long words without leaving half a character', () => {
    const text = quoted(`${'a'.repeat(mailboxesLimits.quotedLength - 2)}😀😀`);
    assert.equal(text, `${'a'.repeat(mailboxesLimits.quotedLength - 2)}…`);
    assert.equal(quoted('short'), 'short');
  });
});
