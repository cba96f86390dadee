import assert from 'node:assert/strict';
import { limits } from '../../../src/core/limits.ts';
import { ImapConversation } from '../../../src/core/imap/imap-conversation.ts';
import { logInImap, type ImapRefusal } from '../../../src/core/imap/imap-login.ts';
import type { AuthMethod } from '../../../src/core/mailboxes/model.ts';
import type { Outcome } from '../../../src/core/probes/outcome.ts';
import { makeRedactor } from '../../../src/core/secrets/redact.ts';
import { cuts, openScene } from '../dialogue/scripted-stream.ts';

interface Conversation {
  readonly username?: string;
  readonly secret?: string;
  readonly auth?: AuthMethod;
  readonly timeoutMs?: number;
  readonly another?: string;
}

interface Result {
  readonly login: Outcome;
  readonly attempt: string;
  readonly select: Outcome | undefined;
  readonly sent: string;
  readonly heard: string;
}

/** Runs a whole login against what a server says, whatever the client sends. */
async function logIn(pieces: readonly (string | Buffer)[], settings: Conversation = {}): Promise<Result> {
  const { username = 'alice', secret = 'pa55word', auth = 'password', timeoutMs = 5_000, another } = settings;
  const { stream, dialogue, deadline, heard } = openScene({ redact: makeRedactor([secret]), timeoutMs });
  void stream.say(pieces);
  const { outcome, attempt, examined } = await logInImap({
    conversation: new ImapConversation(dialogue),
    greeting: undefined,
    host: 'mail.example.com',
    port: 993,
    username,
    auth,
    secret: () => Promise.resolve({ value: secret }),
    renew: () => Promise.resolve(another === undefined ? undefined : { value: another }),
    explain: ({ moment, response }: ImapRefusal) => ({
      code: 'auth.unexplained',
      args: { moment },
      detail: {},
      reply: dialogue.quote(response.text),
    }),
  });
  const select = await examined?.();
  deadline.end();
  return { login: outcome, attempt, select, sent: stream.sent, heard: heard.join('\n') };
}

const healthy = [
  '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n',
  '* CAPABILITY IMAP4rev1 IDLE\r\nm1 OK [CAPABILITY IMAP4rev1 IDLE] in\r\n',
  '* CAPABILITY IMAP4rev1 IDLE\r\nm2 OK\r\n',
  '* 3 EXISTS\r\n* OK [UIDVALIDITY 7] fine\r\n* LIST () "/" {7}\r\nm3 NO\r\n\r\nm3 OK [READ-ONLY] done\r\n',
].join('');

const before = '* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN] ready\r\n';
const loggedIn = `${before}m1 OK in\r\nm2 OK\r\n`;

describe('an IMAP login', () => {
  for (const [what, said, attempt, code, reply] of [
    ['hangs up', '', 'unanswered', 'auth.unexplained', /stale/],
    ['refuses it too', 'm2 NO again\r\n', 'refused', 'auth.unexplained', /again/],
  ] as const)
    it(`says of a renewed token what is known where the server ${what}`, async () => {
      const greeting = '* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=XOAUTH2] ready\r\n';
      const result = await logIn([`${greeting}m1 NO stale\r\n${said}`], { auth: 'oauth2', another: 'fresh' });
      assert.deepEqual([result.attempt, result.login.code], [attempt, code]);
      assert.match(result.login.reply ?? '', reply);
    });

  it('ends the same wherever the conversation is cut', async () => {
    const whole = await logIn([healthy]);
    assert.deepEqual(
      [whole.login.code, whole.attempt, whole.select?.code, whole.select?.detail],
      ['ok', 'accepted', 'ok', { mailbox: 'INBOX', messages: 3, uidValidity: 7 }],
    );
    for (const pieces of cuts(healthy)) assert.deepEqual(await logIn(pieces), whole);
  });

  it('does the same with line ends of LF alone', async () => {
    const { login, select } = await logIn([healthy.replaceAll('\r\n', '\n').replace('{7}', '{6}')]);
    assert.deepEqual([login.code, select?.code], ['ok', 'ok']);
  });

  const rows: readonly (readonly [string, string, string, string, string?])[] = [
    ['a refusal', `${before}m1 NO [AUTHENTICATIONFAILED] no\r\n`, 'auth.unexplained', 'refused'],
    ['BYE and a hang-up instead of an answer', `${before}* BYE too many\r\n`, 'auth.unexplained', 'refused'],
    ['a hang-up instead of an answer', before, 'net.closed', 'unanswered'],
    ['half an answer', `${before}m1 OK i`, 'net.closed', 'unanswered'],
    ['a continuation nobody asked for', `${before}+ go on\r\n`, 'imap.protocol-error', 'unanswered'],
    [
      'the answer of another tag',
      `${before}m10 OK in\r\nM1 OK in\r\nm OK in\r\n`,
      'net.closed',
      'unanswered',
    ],
    ['an answer that is no IMAP', `${before}235 welcome\r\n`, 'imap.protocol-error', 'unanswered'],
    ['a number before a status', `${before}m1 5 OK in\r\n`, 'imap.protocol-error', 'unanswered'],
    ['a literal of 4 GB', `${before}* X {4294967296}\r\n`, 'imap.protocol-error', 'unanswered'],
    ['a literal longer than the rest', `${before}* X {100}\r\nm1 OK in\r\n`, 'net.closed', 'unanswered'],
    ['a literal inside a literal', `${loggedIn}* X {5}\r\n{100}\r\nm3 OK\r\n`, 'ok', 'accepted', 'ok'],
    [
      'a literal that ends like one that is announced',
      `${loggedIn}* X {3}\r\n{9}\r\nm3 OK\r\n`,
      'ok',
      'accepted',
      'ok',
    ],
    [
      'a greeting without capabilities',
      `* OK hi\r\n* CAPABILITY IMAP4rev1\r\nm1 OK\r\nm2 OK in\r\nm3 OK\r\nm4 OK\r\n`,
      'ok',
      'accepted',
      'ok',
    ],
    ['a continuation instead of capabilities', `* OK hi\r\n+ what?\r\n`, 'imap.protocol-error', 'none'],
    ['no greeting', '', 'net.closed', 'none'],
    ['BYE for a greeting', '* BYE go away\r\n', 'auth.unexplained', 'none'],
    ['NO for a greeting', '* NO [UNAVAILABLE] not now\r\n', 'auth.unexplained', 'none'],
    ['a greeting of SMTP', '220 mail ESMTP\r\n', 'imap.not-imap', 'none'],
    ['a tagged greeting', 'm1 OK hi\r\n', 'imap.not-imap', 'none'],
    [
      'NUL and 8-bit octets in the greeting',
      '* OK \0\xff\xfe [x\r\n* CAPABILITY IMAP4rev1\r\nm1 OK\r\nm2 NO no\r\n',
      'auth.unexplained',
      'refused',
    ],
    [
      'more untagged lines than anybody needs',
      `${before}${'* 1 RECENT\r\n'.repeat(limits.replyLines + 1)}`,
      'imap.protocol-error',
      'unanswered',
    ],
    ['BYE in place of EXAMINE', `${loggedIn}* BYE bad day\r\n`, 'ok', 'accepted', 'imap.bye'],
    ['a continuation for EXAMINE', `${loggedIn}+ x\r\n`, 'ok', 'accepted', 'imap.protocol-error'],
    [
      'EXAMINE refused',
      `${loggedIn}m3 BAD User is authenticated but not connected.\r\n`,
      'ok',
      'accepted',
      'auth.unexplained',
    ],
    ['a hang-up after the login', `${before}m1 OK in\r\n`, 'ok', 'accepted', 'net.closed'],
  ];
  for (const [name, said, code, attempt, select] of rows)
    it(`${name} → ${code}, ${attempt}`, async () => {
      const result = await logIn([Buffer.from(said, 'latin1')]);
      assert.deepEqual([result.login.code, result.attempt, result.select?.code], [code, attempt, select]);
    });

  it('bounds literals by number too, and at once', async () => {
    const started = performance.now();
    const { login } = await logIn([before, '* X {1}\r\n', 'a{1}\r\n'.repeat(170_000)]);
    assert.equal(login.code, 'imap.protocol-error');
    assert.ok(performance.now() - started < 1_000);
  });

  it('leaves out a UIDVALIDITY that is no number', async () => {
    const { select } = await logIn([`${loggedIn}* OK [UIDVALIDITY x] y\r\nm3 OK\r\n`]);
    assert.deepEqual(select?.detail, { mailbox: 'INBOX' });
  });

  it('waits no longer than its deadline for an answer of the wrong tag', async () => {
    const { stream, dialogue, deadline } = openScene({ timeoutMs: 20 });
    void stream.say(['x OK\r\n'], false);
    const completion = await new ImapConversation(dialogue).completion('m1');
    assert.ok('code' in completion && completion.code === 'net.timeout');
    deadline.end();
  });

  describe('and what goes over the wire', () => {
    const names = [
      'a"b',
      'a\\b',
      'a b',
      'x\r\nm7 DELETE INBOX',
      'x\nm7 DELETE INBOX',
      'x\rm7',
      'x\0y',
      'élodie',
      'x{5}',
      '',
    ];
    for (const username of names)
      for (const secret of [...names.filter((name) => name !== ''), 'plain'])
        for (const auth of ['password', 'oauth2'] as const)
          it(`${JSON.stringify(username)} and ${JSON.stringify(secret)} by ${auth} cannot add a command`, async () => {
            const capabilities = 'IMAP4rev1 SASL-IR AUTH=PLAIN AUTH=OAUTHBEARER';
            const { sent, heard } = await logIn([`* OK [CAPABILITY ${capabilities}] x\r\nm1 NO no\r\n`], {
              username,
              secret,
              auth,
            });
            const commands = sent.split('\r\n').slice(0, -1);
            assert.ok(sent.endsWith('\r\n'));
            for (const [at, command] of commands.entries()) {
              assert.match(command, /^[\x20-\x7e]*$/, 'neither a line end nor NUL nor 8-bit');
              assert.match(
                command,
                [
                  /^m1 (?:LOGIN "(?:[^"\\]|\\["\\])*" "(?:[^"\\]|\\["\\])*"|AUTHENTICATE (?:PLAIN|OAUTHBEARER) [\w+/=]+)$/,
                  /^m2 CAPABILITY$/,
                  /^m3 EXAMINE INBOX$/,
                ][at] ?? /^$/,
              );
            }
            assert.ok(
              secret.length < 4 ||
                !heard.split('client: ').some((line) => line.includes(secret) && secret !== username),
              heard,
            );
          });

    for (const [offered, answer] of [
      ['IMAP4rev1 ID', '* ID ("name" "Coremail Imap" "vendor" "Mailtech")\r\nm3 OK done\r\n'],
      ['IMAP4rev1 ID', '* ID NIL\r\nm3 OK done\r\n'],
      ['IMAP4rev1 ID', '* ID ("name" {4}\r\nm4 N)\r\nm3 OK done\r\n'],
      ['IMAP4rev1 ID', 'm3 BAD what?\r\n'],
      ['IMAP4rev1 SASL-IR LOGINDISABLED AUTH=PLAIN ID', 'm3 NO\r\n'],
    ] as const)
      it(`names itself where the server offers ID, before EXAMINE and in the same go: ${JSON.stringify(answer)}`, async () => {
        const { sent, select } = await logIn([
          `* OK [CAPABILITY ${offered}] x\r\nm1 OK in\r\nm2 OK\r\n${answer}* 3 EXISTS\r\nm4 OK\r\n`,
        ]);
        assert.deepEqual(sent.split('\r\n').slice(1), [
          'm2 CAPABILITY',
          'm3 ID ("name" "Mailops")',
          'm4 EXAMINE INBOX',
          '',
        ]);
        assert.deepEqual([select?.code, select?.detail['messages']], ['ok', 3]);
      });

    it('tells its name to nobody who does not ask, and examines INBOX only', async () => {
      const { sent } = await logIn([healthy]);
      assert.deepEqual(sent.split('\r\n').slice(1), ['m2 CAPABILITY', 'm3 EXAMINE INBOX', '']);
    });

    it('hears the refusal of a server that wanted a name and got it', async () => {
      const { select } = await logIn([
        `* OK [CAPABILITY IMAP4rev1 ID] x\r\nm1 OK in\r\nm2 OK\r\nm3 OK\r\nm4 NO EXAMINE Unsafe Login. Please contact kefu@188.com for help\r\n`,
      ]);
      assert.match(select?.reply ?? '', /Unsafe Login/);
    });

    it('takes PLAIN by a continuation where the server has no SASL-IR, and sends the secret once', async () => {
      const { sent, attempt } = await logIn([
        `* OK [CAPABILITY LOGINDISABLED AUTH=PLAIN] x\r\n+ \r\nm1 NO no\r\n`,
      ]);
      assert.equal(sent, `m1 AUTHENTICATE PLAIN\r\n${btoa('\0alice\0pa55word')}\r\n`);
      assert.equal(attempt, 'refused');
    });

    it('does not go on where a server asks without end', async () => {
      const { sent, login } = await logIn([
        `* OK [CAPABILITY SASL-IR LOGINDISABLED AUTH=PLAIN] x\r\n${'+ \r\n'.repeat(50)}`,
      ]);
      assert.equal(login.code, 'imap.protocol-error');
      assert.equal(sent.split(btoa('\0alice\0pa55word')).length, 2);
      assert.ok(sent.split('*\r\n').length <= 5);
    });

    for (const [mechanism, dismissal] of [
      ['XOAUTH2', ''],
      ['OAUTHBEARER', 'AQ=='],
    ] as const)
      it(`${mechanism}: dismisses an error challenge as its specification wants`, async () => {
        const error = btoa(JSON.stringify({ status: '400' }));
        const { sent, attempt } = await logIn(
          [`* OK [CAPABILITY SASL-IR AUTH=${mechanism}] x\r\n+ ${error}\r\nm1 NO no\r\n`],
          { auth: 'oauth2' },
        );
        assert.ok(sent.endsWith(`\r\n${dismissal}\r\n`), sent);
        assert.equal(attempt, 'refused');
      });
  });

  it('never repeats the secret, wherever the server does', async () => {
    const secret = 'hunter2"\\x';
    const echoes = [secret, btoa(`\0alice\0${secret}`), String.raw`hunter2\"\\x`];
    for (const echo of echoes)
      for (const said of [
        `${before}m1 NO wrong ${echo}\r\n`,
        `${before}+ ${echo}\r\n`,
        `${before}* BYE ${echo}\r\n`,
        `${before}235 ${echo}\r\n`,
        `${before}${echo}`,
        `${before}m1 OK in\r\n* CAPABILITY ${echo.replaceAll(' ', '')}\r\nm2 OK\r\nm3 NO ${echo}\r\n`,
        `${loggedIn}* BYE ${echo}\r\n`,
        `${loggedIn}+ ${echo}\r\n`,
        `${loggedIn}* OK [UIDVALIDITY ${echo}] x\r\nm3 OK\r\n`,
      ]) {
        const { login, select, heard } = await logIn([said], { secret });
        const report = JSON.stringify([login, select]);
        for (const form of [...echoes, JSON.stringify(secret).slice(1, -1)])
          assert.ok(
            !report.toLowerCase().includes(form.toLowerCase()) && !heard.includes(form),
            `${said}\n${report}\n${heard}`,
          );
      }
  });
});
