import assert from 'node:assert/strict';
import { Fault } from '../../../src/core/dialogue/fault.ts';
import { limits } from '../../../src/core/limits.ts';
import type { AuthMethod } from '../../../src/core/mailboxes/model.ts';
import type { Outcome } from '../../../src/core/probes/outcome.ts';
import { makeRedactor } from '../../../src/core/secrets/redact.ts';
import { SmtpConversation } from '../../../src/core/smtp/smtp-conversation.ts';
import { logInSmtp } from '../../../src/core/smtp/smtp-login.ts';
import { startSmtpTls } from '../../../src/core/smtp/smtp-starttls.ts';
import { cuts, openScene } from '../dialogue/scripted-stream.ts';

interface Settings {
  readonly username?: string;
  readonly secret?: string;
  readonly auth?: AuthMethod;
  readonly another?: string;
}

async function logIn(
  pieces: readonly (string | Buffer)[],
  { username = 'alice', secret = 'pa55word', auth = 'password', another }: Settings = {},
): Promise<{ outcome: Outcome; attempt: string; sent: string; heard: string }> {
  const redact = makeRedactor([secret]);
  const { stream, dialogue, deadline, heard } = openScene({ protocolError: 'smtp.protocol-error', redact });
  void stream.say(pieces);
  const { outcome, attempt } = await logInSmtp({
    conversation: new SmtpConversation(dialogue),
    greeting: undefined,
    clientName: '[127.0.0.1]',
    host: 'mail.example.com',
    port: 465,
    username,
    auth,
    secret: () => Promise.resolve({ value: secret }),
    renew: () => Promise.resolve(another === undefined ? undefined : { value: another }),
    explain: ({ moment, reply }) => ({
      code: 'auth.unexplained',
      args: { moment, code: reply.code },
      detail: {},
      reply: redact(reply.text),
    }),
  });
  deadline.end();
  return { outcome, attempt, sent: stream.sent, heard: heard.join('\n') };
}

const ready = '220 mail ESMTP\r\n250-mail\r\n250-SIZE 1\r\n250 AUTH PLAIN LOGIN\r\n';
const refusal = '535-5.7.8 no\r\n535 5.7.8 never\r\n';

describe('an SMTP login', () => {
  it('ends the same wherever the conversation is cut', async () => {
    for (const said of [`${ready}235 2.7.0 in\r\n`, `${ready}${refusal}`]) {
      const whole = await logIn([said]);
      for (const pieces of cuts(said)) assert.deepEqual(await logIn(pieces), whole);
    }
  });

  for (const [name, said, code, attempt] of [
    ['all is well', `${ready}235 in\r\n`, 'ok', 'accepted'],
    ['line ends of LF alone', `${ready}235 in\r\n`.replaceAll('\r\n', '\n'), 'ok', 'accepted'],
    ['an answer without words', `${ready}235\r\n`, 'ok', 'accepted'],
    ['a refusal of several lines', `${ready}${refusal}`, 'auth.unexplained', 'refused'],
    ['250 instead of 235', `${ready}250 fine\r\n`, 'auth.unexplained', 'refused'],
    ['a code that changes', `${ready}535-no\r\n235 yes\r\n`, 'smtp.protocol-error', 'unanswered'],
    ['a hang-up inside an answer', `${ready}235-in\r\n`, 'net.closed', 'unanswered'],
    [
      'an endless answer',
      `${ready}${'535-no\r\n'.repeat(limits.replyLines + 1)}`,
      'smtp.protocol-error',
      'unanswered',
    ],
    ['a line that is no reply', `${ready}hello\r\n`, 'smtp.protocol-error', 'unanswered'],
    ['no AUTH', '220 mail\r\n250 mail\r\n', 'smtp.no-auth-offered', 'none'],
    [
      'the old form of AUTH',
      '220 mail\r\n250-mail\r\n250 AUTH=LOGIN\r\n334 a\r\n334 b\r\n235 in\r\n',
      'ok',
      'accepted',
    ],
    ['EHLO refused', '220 mail\r\n502 what\r\n', 'auth.unexplained', 'none'],
    ['554 for a greeting', '554 no\r\n', 'auth.unexplained', 'none'],
    ['250 for a greeting', '250 hi\r\n', 'auth.unexplained', 'none'],
    ['a greeting of IMAP', '* OK hi\r\n', 'smtp.not-smtp', 'none'],
    ['a greeting with NUL', '\x00220 hi\r\n', 'smtp.not-smtp', 'none'],
    ['a greeting too long', `220 ${'x'.repeat(limits.lineOctets)}\r\n`, 'smtp.not-smtp', 'none'],
    ['nothing', '', 'net.closed', 'none'],
  ] as const)
    it(`${name} → ${code}, ${attempt}`, async () => {
      const result = await logIn([said]);
      assert.deepEqual([result.outcome.code, result.attempt], [code, attempt]);
    });

  for (const [what, said, attempt, code, reply] of [
    ['hangs up', '535 5.7.3 stale\r\n', 'unanswered', 'auth.unexplained', /stale/],
    ['refuses it too', '535 5.7.3 stale\r\n535 5.7.3 again\r\n', 'refused', 'auth.unexplained', /again/],
    ['takes it', '535 5.7.3 stale\r\n235 in\r\n', 'accepted', 'ok', undefined],
  ] as const)
    it(`says of a renewed token what is known where the server ${what}`, async () => {
      const greeting = '220 mail\r\n250-mail\r\n250 AUTH XOAUTH2\r\n';
      const result = await logIn([`${greeting}${said}`], { auth: 'oauth2', another: 'fresh' });
      assert.deepEqual([result.attempt, result.outcome.code], [attempt, code]);
      if (reply) assert.match(result.outcome.reply ?? '', reply);
      assert.equal(result.outcome.detail['renewed'], what === 'hangs up' ? undefined : true);
    });

  it('keeps no more of a long greeting than a report quotes', async () => {
    const { outcome } = await logIn([`${'220-hello there\r\n'.repeat(900)}${ready}535 no\r\n`]);
    assert.ok(String(outcome.detail['greeting']).length <= limits.quotedOctets);
  });

  const names = ['a"b', 'x\r\nRCPT TO:<a@b>', 'x\nQUIT', 'x\0y', 'élodie', 'a\\b', 'plain'];
  for (const username of names)
    for (const secret of names)
      for (const [auth, offered] of [
        ['password', 'PLAIN'],
        ['password', 'LOGIN'],
        ['oauth2', 'XOAUTH2'],
        ['oauth2', 'OAUTHBEARER'],
      ] as const)
        it(`${JSON.stringify(username)} and ${JSON.stringify(secret)} by ${offered} cannot add a command`, async () => {
          const { sent, heard } = await logIn(
            [`220 m\r\n250-m\r\n250 AUTH ${offered}\r\n334 \r\n334 \r\n535 no\r\n`],
            { username, secret, auth },
          );
          assert.ok(sent.endsWith('\r\n'));
          const [ehlo, authenticate, ...answers] = sent.split('\r\n').slice(0, -1);
          assert.equal(ehlo, 'EHLO [127.0.0.1]');
          assert.match(authenticate ?? '', /^AUTH (?:LOGIN|(?:PLAIN|XOAUTH2|OAUTHBEARER) [\w+/=]+)$/);
          for (const answer of answers) assert.match(answer, /^(?:[\w+/]*={0,2}|\*|QUIT)$/);
          assert.ok(
            !heard.includes(btoa(String.fromCharCode(...Buffer.from(secret)))),
            'the transcript shows no secret',
          );
        });

  it('waits for the challenge where the response does not fit on a command line', async () => {
    const token = 't'.repeat(2_000);
    const { sent, outcome } = await logIn(['220 m\r\n250-m\r\n250 AUTH XOAUTH2\r\n334 \r\n235 in\r\n'], {
      secret: token,
      auth: 'oauth2',
    });
    assert.match(sent, /\r\nAUTH XOAUTH2\r\n[\w+/=]{2,}\r\n/);
    assert.equal(outcome.code, 'ok');
  });

  it('sends a secret once, and leaves a server that asks without end', async () => {
    const { sent, attempt } = await logIn([`${ready}${'334 \r\n'.repeat(50)}`]);
    assert.equal(sent.split(btoa('\0alice\0pa55word')).length, 2);
    assert.equal(attempt, 'refused');
    assert.ok(sent.split('*\r\n').length <= 4);
  });

  it('never repeats the secret', async () => {
    for (const echo of ['pa55word', 'PA55WORD', btoa('\0alice\0pa55word'), btoa('pa55word')])
      for (const said of [
        `${ready}535 ${echo}\r\n`,
        `${ready}535-${echo}\r\n`,
        `${ready}${echo}\r\n`,
        `${ready}${echo}`,
      ]) {
        const { outcome, heard } = await logIn([said]);
        assert.ok(!JSON.stringify(outcome).includes(echo), JSON.stringify(outcome));
        assert.ok(!heard.includes(`server: ${echo}`) && !heard.includes(`535 ${echo}`));
      }
  });
});

describe('startSmtpTls', () => {
  const offered = '220 m\r\n250-m\r\n250 STARTTLS\r\n';
  for (const [name, said, expected] of [
    ['begins', `${offered}220 go\r\n`, '220'],
    ['is not offered', '220 m\r\n250 m\r\n', 'tls.no-starttls'],
    ['is not offered by the first line', '220 m\r\n250 STARTTLS\r\n', 'tls.no-starttls'],
    ['is refused', `${offered}454 later\r\n`, 'tls.starttls-refused'],
    ['is accepted by the wrong code', `${offered}250 fine\r\n`, 'tls.starttls-refused'],
    ['has words behind its answer', `${offered}220 go\r\n250 AUTH PLAIN\r\n`, 'tls.starttls-injection'],
    ['meets a hang-up', offered, 'net.closed'],
    ['meets a refusal', '554 no\r\n', 'smtp.greeting'],
  ] as const)
    it(`${name} → ${expected}`, async () => {
      const { stream, dialogue, deadline } = openScene({ protocolError: 'smtp.protocol-error' });
      void stream.say([said]);
      const result = await startSmtpTls(new SmtpConversation(dialogue), dialogue, '[127.0.0.1]');
      const shown =
        result instanceof Fault ? result.code : 'moment' in result ? result.moment : String(result.code);
      assert.equal(shown, expected);
      deadline.end();
    });
});
