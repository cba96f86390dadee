import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';

import type { ReplyMoment, ServerReply } from '../../../src/core/diagnosis/reply.ts';
import { classifyReply } from '../../../src/core/diagnosis/replies.ts';
import { isCode, statusOfCode } from '../../../src/core/report/codes.ts';
import { lookAlikes } from './replies/look-alikes.table.ts';
import type { ReplyRow } from './replies/reply-row.ts';
import { otherHosts, otherLineEnds, otherNumbers } from './replies/variants.ts';
import { realReplies, replyRows } from './replies.table.ts';

const moments: readonly ReplyMoment[] = [
  'imap.greeting',
  'imap.login',
  'imap.select',
  'smtp.greeting',
  'smtp.ehlo',
  'smtp.auth',
  'smtp.mail',
  'smtp.rcpt',
  'smtp.data',
];

/** A row as the dialogue hands it over, taken apart here by other means than the code under test. */
function replyOf(row: ReplyRow, text = row.text): ServerReply {
  const word = text.split(/[ -]/)[0] ?? '';
  const response = text.startsWith(`${word} [`) ? text.slice(word.length + 2).split(/[ \]]/)[0] : undefined;
  const second = text.slice(4).split(' ')[0] ?? '';
  const enhanced = row.moment.startsWith('smtp') && second.split('.').length === 3 ? second : undefined;
  return {
    moment: row.moment,
    text,
    status: word,
    auth: row.auth ?? 'password',
    ...(response === undefined ? {} : { responseCode: response }),
    ...(enhanced === undefined ? {} : { enhancedCode: enhanced }),
    ...(row.oauthError === undefined ? {} : { oauthError: row.oauthError }),
    ...(row.greeting === undefined ? {} : { greeting: row.greeting }),
    ...(row.provider === undefined ? {} : { provider: row.provider }),
  };
}

type Gist = Readonly<Record<'code' | 'likely' | 'seconds', unknown>>;

/** What must not change with the look of a reply. An address in it does, so it is left out. */
const gist = ({ code, args: { likely, seconds } }: ReturnType<typeof classifyReply>): Gist => ({
  code,
  likely,
  seconds,
});

const wanted = (row: ReplyRow): Gist => ({
  code: row.code,
  likely: row.args?.likely,
  seconds: row.args?.seconds,
});

/** Folds an SMTP reply after every third word, and doubles the spaces of an IMAP one, which cannot be folded. */
function folded(row: ReplyRow): string {
  const [first = ''] = row.text.split('\n');
  if (!row.moment.startsWith('smtp')) return row.text.replaceAll(' ', '  ').replaceAll('[  ', '[ ');
  const [, basic = '', enhanced = ''] = /^(\d{3})[ -](?:(\d\.\d+\.\d+)(?: |$))?/.exec(first) ?? [];
  const words = row.text
    .split('\n')
    .flatMap((line) => line.slice(4).split(' '))
    .filter((word) => word !== '' && word !== enhanced);
  const lines: string[] = [];
  for (let at = 0; at < words.length; at += 3) lines.push(words.slice(at, at + 3).join(' '));
  const code = enhanced === '' ? '' : `${enhanced} `;
  return lines.map((line, at) => `${basic}${at === lines.length - 1 ? ' ' : '-'}${code}${line}`).join('\r\n');
}

describe('classifyReply', () => {
  for (const row of replyRows) {
    const who = [row.provider, row.auth, row.oauthError && 'challenge'].filter(Boolean).join(', ');
    it(`${row.moment}: ${row.text.slice(0, 70).replaceAll('\n', ' ')} ${who && `(${who}) `}→ ${row.code}`, () => {
      assert.deepEqual(classifyReply(replyOf(row)), { code: row.code, args: row.args ?? {} });
    });
  }

  it('understands every row in capitals, in small letters, folded, and with its codes left in the text', () => {
    for (const row of replyRows) {
      assert.deepEqual(gist(classifyReply(replyOf(row, row.text.toUpperCase()))), wanted(row), row.text);
      assert.deepEqual(gist(classifyReply(replyOf(row, row.text.toLowerCase()))), wanted(row), row.text);
      assert.deepEqual(gist(classifyReply(replyOf(row, folded(row)))), wanted(row), folded(row));
      const { moment, text, status, auth, oauthError, greeting, provider } = replyOf(row);
      const bare = { moment, text, status, auth };
      const rest = {
        ...(oauthError && { oauthError }),
        ...(greeting && { greeting }),
        ...(provider && { provider }),
      };
      assert.deepEqual(gist(classifyReply({ ...bare, ...rest })), wanted(row), row.text);
    }
  });

  it('understands every real reply with other numbers, other host names and other line ends', () => {
    for (const row of realReplies) {
      // A time to wait is one of the numbers that change.
      for (const text of [otherNumbers(row.text), otherHosts(row.text)])
        assert.deepEqual(
          { ...gist(classifyReply(replyOf(row, text))), seconds: 0 },
          { ...wanted(row), seconds: 0 },
          text,
        );
      for (const text of otherLineEnds(row.text))
        assert.deepEqual(gist(classifyReply(replyOf(row, text))), wanted(row), JSON.stringify(text));
    }
    const changed = (vary: (text: string) => string): number =>
      realReplies.filter(({ text }) => vary(text) !== text).length;
    assert.ok(changed(otherNumbers) >= 40, `${changed(otherNumbers)} with numbers`);
    assert.ok(changed(otherHosts) >= 10, `${changed(otherHosts)} with host names`);
  });

  it('names a public page for every row, and holds 120 different real replies at least', () => {
    for (const { source } of [...replyRows, ...lookAlikes])
      assert.match(source, /^https:\/\/(?!(?:localhost|127\.|10\.))[a-z\d-]+(?:\.[a-z\d-]+)+\/\S+$/);
    const different = new Set(realReplies.map(({ text }) => text.toLowerCase().replace(/\s+/g, ' ').trim()));
    assert.ok(different.size >= 120, `${different.size} different replies`);
  });

  for (const { moment, text, not, code, ...rest } of lookAlikes) {
    it(`${moment}: ${text.slice(0, 60)} is no ${not}`, () => {
      assert.notEqual(code, not);
      assert.equal(classifyReply(replyOf({ moment, text, code, ...rest })).code, code);
    });
  }

  it('reaches every moment and knows its codes', () => {
    for (const moment of moments)
      assert.ok(
        replyRows.some((row) => row.moment === moment),
        moment,
      );
    for (const row of replyRows) assert.ok(isCode(row.code) && statusOfCode[row.code] === 'fail');
  });

  it('calls a refused sign-in it does not know unexplained', () => {
    for (const text of ['NO Nope', 'NO', 'NO [X-UNHEARD] zzz', 'NO [constructor] zzz', 'NO [toString]']) {
      assert.equal(
        classifyReply({ moment: 'imap.login', text, status: 'NO', auth: 'password' }).code,
        'auth.unexplained',
      );
    }
    for (const text of ['550 Nope', '554 5.9.9 Nope', '599']) {
      const status = text.slice(0, 3);
      assert.equal(
        classifyReply({ moment: 'smtp.auth', text, status, auth: 'password' }).code,
        'auth.unexplained',
      );
    }
  });

  it('never makes a password fault of what is said before or after the sign-in', () => {
    const aboutSecrets = new Set(['auth.bad-credentials', 'auth.unexplained', 'auth.app-password-required']);
    for (const moment of moments.filter((one) => one !== 'imap.login' && one !== 'smtp.auth')) {
      for (const row of replyRows) {
        const { code } = classifyReply({ ...replyOf(row), moment });
        assert.ok(!aboutSecrets.has(code), `${moment}: ${row.text} → ${code}`);
      }
    }
  });

  it('has an answer of its own family for any status at any moment', () => {
    for (const moment of moments) {
      for (const status of ['NO', 'BAD', 'BYE', '421', '450', '535', '550', '220', '', 'zzz', '__proto__']) {
        const { code } = classifyReply({ moment, text: `${status} zzz`, status, auth: 'password' });
        assert.ok(isCode(code));
        assert.ok(
          code.startsWith(moment.startsWith('imap') ? 'imap.' : 'smtp.') || code.startsWith('auth.'),
          code,
        );
      }
    }
  });

  it('does not take a self-hosted server with Apple push for iCloud once the provider is known', () => {
    const meaning = classifyReply({
      moment: 'imap.login',
      text: 'NO [AUTHENTICATIONFAILED] Authentication failed.',
      status: 'NO',
      greeting: '* OK [CAPABILITY IMAP4rev1 XAPPLEPUSHSERVICE] Dovecot ready.',
      provider: 'cpanel',
      auth: 'password',
    });
    assert.deepEqual(meaning, { code: 'auth.bad-credentials', args: {} });
  });

  it('keeps a long one-time address without its query', () => {
    const { args } = classifyReply({
      moment: 'imap.login',
      text: `NO [WEBALERT https://accounts.google.com/signin/continue?plt=${'a'.repeat(200)}] Web login required.`,
      status: 'NO',
      auth: 'password',
    });
    assert.equal(args['url'], 'https://accounts.google.com/signin/continue');
  });

  it('stays quick and calm with a reply of a megabyte', () => {
    const text = `NO ${'too many '.repeat(120_000)}`;
    const before = performance.now();
    assert.equal(
      classifyReply({ moment: 'imap.login', text, status: 'NO', auth: 'password' }).code,
      'auth.unexplained',
    );
    assert.ok(performance.now() - before < 250);
  });
});
