import assert from 'node:assert/strict';
import type { Report, StepId } from '../../../src/core/report/report.ts';
import { startLab, type Lab } from '../lab.ts';
import { imapRefusing, imapRefusingToken, imapScripts } from '../imap-scripts.ts';
import type { Script } from '../script.ts';
import { startScriptedServer } from '../scripted-server.ts';
import { smtpRefusing, smtpRefusingToken, smtpScripts } from '../smtp-scripts.ts';
import { diagnoseOne, stepIn } from './diagnose-text.ts';

/** What a server does, the code it must end in, and whether it may have been sent the secret. */
interface Row<Name extends string> {
  readonly script: Name;
  /** Left out where it hangs on the moment: the verdict alone is compared. */
  readonly step?: StepId;
  readonly code: string;
  readonly secretSent?: true | 'perhaps';
  readonly reply?: RegExp;
}

const canary = 'canary-7f3a"\\x';
const timeoutMs = 700;

const imapRows: readonly Row<keyof typeof imapScripts>[] = [
  { script: 'plain with STARTTLS', step: 'imap.select', code: 'ok', secretSent: true },
  { script: 'silent', step: 'imap.login', code: 'net.timeout' },
  { script: 'plain text on a TLS port', step: 'imap.tls', code: 'tls.not-tls', reply: /^\* OK .*Lab ready/ },
  { script: 'reset on connect', code: 'net.reset' },
  { script: 'hang-up on connect', step: 'imap.tls', code: 'net.closed' },
  { script: 'hang-up on connect, plain', step: 'imap.tls', code: 'net.closed' },
  { script: 'hang-up after handshake', step: 'imap.login', code: 'net.closed' },
  { script: 'hang-up after greeting', step: 'imap.login', code: 'net.closed', secretSent: 'perhaps' },
  { script: 'hang-up after CAPABILITY', step: 'imap.login', code: 'ok', secretSent: true },
  { script: 'hang-up instead of login', step: 'imap.login', code: 'net.closed', secretSent: true },
  { script: 'hang-up after login', step: 'imap.select', code: 'net.closed', secretSent: true },
  { script: 'silent after greeting', step: 'imap.login', code: 'net.timeout', secretSent: true },
  { script: 'silent on EXAMINE', step: 'imap.select', code: 'net.timeout', secretSent: true },
  { script: 'greeting of 100 MB', step: 'imap.login', code: 'imap.not-imap' },
  { script: 'endless CAPABILITY', step: 'imap.select', code: 'imap.protocol-error', secretSent: true },
  { script: 'one byte a second', step: 'imap.login', code: 'net.timeout' },
  { script: 'TLS 1.1 at most', step: 'imap.tls', code: 'tls.protocol-too-old' },
  { script: 'response injection in STARTTLS', step: 'imap.tls', code: 'tls.starttls-injection' },
  {
    script: 'STARTTLS refused',
    step: 'imap.tls',
    code: 'tls.starttls-refused',
    reply: /^NO TLS is not available/,
  },
  { script: 'STARTTLS not offered', step: 'imap.tls', code: 'tls.no-starttls' },
  { script: 'hang-up after STARTTLS', step: 'imap.tls', code: 'net.closed' },
  { script: 'silent after STARTTLS', step: 'imap.tls', code: 'net.timeout' },
  { script: 'LOGINDISABLED over TLS', step: 'imap.login', code: 'imap.login-disabled' },
  { script: 'GSSAPI only', step: 'imap.login', code: 'imap.no-common-auth' },
  { script: 'BYE greeting', step: 'imap.login', code: 'imap.bye', reply: /^BYE Server shutting down/ },
  {
    script: 'NO for a greeting',
    step: 'imap.login',
    code: 'auth.temporary',
    reply: /^NO \[UNAVAILABLE\] internal server error/,
  },
  { script: 'ID offered and refused', step: 'imap.select', code: 'ok', secretSent: true },
  { script: 'POP3 greeting', step: 'imap.login', code: 'imap.not-imap', reply: /^\+OK POP3 ready/ },
  { script: 'HTTP answer', step: 'imap.login', code: 'imap.not-imap', reply: /^HTTP\/1\.1 400/ },
  {
    script: 'authenticated but not connected',
    step: 'imap.select',
    code: 'imap.not-connected',
    secretSent: true,
    reply: /^BAD User is authenticated but not connected\./,
  },
  { script: 'INBOX refused', step: 'imap.select', code: 'imap.select-failed', secretSent: true },
  {
    script: 'password echoed in the refusal',
    step: 'imap.login',
    code: 'auth.bad-credentials',
    secretSent: true,
    reply: /wrong password "•+"/,
  },
];

const smtpRows: readonly Row<keyof typeof smtpScripts>[] = [
  { script: 'plain with STARTTLS', step: 'smtp.auth', code: 'ok', secretSent: true },
  { script: 'silent', step: 'smtp.auth', code: 'net.timeout' },
  {
    script: 'plain text on a TLS port',
    step: 'smtp.tls',
    code: 'tls.not-tls',
    reply: /^220 mail\.lab\.test/,
  },
  { script: 'reset on connect', code: 'net.reset' },
  { script: 'hang-up on connect', step: 'smtp.tls', code: 'net.closed' },
  { script: 'hang-up on connect, plain', step: 'smtp.tls', code: 'net.closed' },
  { script: 'hang-up after handshake', step: 'smtp.auth', code: 'net.closed' },
  { script: 'hang-up after greeting', step: 'smtp.auth', code: 'net.closed' },
  { script: 'hang-up after EHLO', step: 'smtp.auth', code: 'net.closed', secretSent: 'perhaps' },
  { script: 'hang-up instead of AUTH', step: 'smtp.auth', code: 'net.closed', secretSent: true },
  { script: 'hang-up after AUTH', step: 'smtp.auth', code: 'ok', secretSent: true },
  { script: 'silent after EHLO', step: 'smtp.auth', code: 'net.timeout' },
  { script: 'greeting of 100 MB', step: 'smtp.auth', code: 'smtp.not-smtp' },
  { script: 'endless EHLO', step: 'smtp.auth', code: 'smtp.protocol-error' },
  { script: 'one byte a second', step: 'smtp.auth', code: 'net.timeout' },
  { script: 'TLS 1.1 at most', step: 'smtp.tls', code: 'tls.protocol-too-old' },
  { script: 'response injection in STARTTLS', step: 'smtp.tls', code: 'tls.starttls-injection' },
  { script: 'STARTTLS refused', step: 'smtp.tls', code: 'tls.starttls-refused', reply: /^454 4\.7\.0/ },
  { script: 'STARTTLS not offered', step: 'smtp.tls', code: 'tls.no-starttls' },
  { script: 'hang-up after STARTTLS', step: 'smtp.tls', code: 'net.closed' },
  { script: 'silent after STARTTLS', step: 'smtp.tls', code: 'net.timeout' },
  { script: 'plain text after STARTTLS', step: 'smtp.tls', code: 'tls.not-tls', reply: /^502 5\.5\.1/ },
  { script: '554 greeting', step: 'smtp.auth', code: 'smtp.greeting-rejected', reply: /^554 5\.7\.1/ },
  { script: 'AUTH not offered', step: 'smtp.auth', code: 'smtp.no-auth-offered' },
  { script: 'GSSAPI only', step: 'smtp.auth', code: 'smtp.no-auth-offered' },
  { script: 'IMAP greeting', step: 'smtp.auth', code: 'smtp.not-smtp', reply: /^\* OK IMAP4rev1/ },
  { script: 'TLS wanted first', step: 'smtp.auth', code: 'smtp.tls-required', secretSent: true },
  {
    script: 'password echoed in the refusal',
    step: 'smtp.auth',
    code: 'auth.bad-credentials',
    secretSent: true,
    reply: /wrong password "•+"/,
  },
];

/** Words of providers, which no server here would say by itself (FACTS of the field, with their sources in the reply table). */
const wordings = [
  ['imap', 'microsoft365', 'password', 'NO LOGIN failed.', 'auth.unexplained'],
  [
    'imap',
    'outlook.com',
    'password',
    'NO [AUTHENTICATIONFAILED] AuthFailed:LogonDenied-BasicAuthBlocked-<UserType:OutlookCom> LogonFailed-BasicAuthBlocked',
    'auth.basic-disabled',
  ],
  [
    'imap',
    'microsoft365',
    'password',
    'BAD Request is throttled. Suggested Backoff Time: 92415 milliseconds',
    'auth.rate-limited',
  ],
  [
    'imap',
    'google',
    'password',
    'NO [ALERT] Application-specific password required: https://support.google.com/accounts/answer/185833 (Failure)',
    'auth.app-password-required',
  ],
  [
    'imap',
    'google',
    'app-password',
    'NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)',
    'auth.bad-credentials',
  ],
  ['imap', 'google', 'app-password', 'NO [ALERT] Web login required (Failure)', 'auth.web-login-required'],
  [
    'imap',
    'google',
    'app-password',
    'NO [ALERT] Too many simultaneous connections. (Failure)',
    'auth.too-many-connections',
  ],
  [
    'imap',
    'google',
    'app-password',
    'NO [OVERQUOTA] Account exceeded command or bandwidth limits.',
    'auth.over-quota',
  ],
  [
    'imap',
    'zoho',
    'password',
    'NO [ALERT] You are yet to enable IMAP for your account. Please contact your administrator (Failure)',
    'imap.disabled',
  ],
  ['imap', 'ovh', 'password', 'NO [AUTHENTICATIONFAILED] Authentication failed.', 'auth.bad-credentials'],
  ['imap', 'somebody', 'password', 'NO The stars are not right today', 'auth.unexplained'],
  [
    'smtp',
    'microsoft365',
    'password',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. Visit https://aka.ms/smtp_auth_disabled for more information.',
    'smtp.auth-disabled-tenant',
  ],
  [
    'smtp',
    'microsoft365',
    'password',
    '535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. Visit https://aka.ms/smtp_auth_disabled for more information.',
    'smtp.auth-disabled-mailbox',
  ],
  [
    'smtp',
    'microsoft365',
    'password',
    '535 5.7.139 Authentication unsuccessful, basic authentication is disabled.',
    'auth.basic-disabled',
  ],
  ['smtp', 'microsoft365', 'password', '535 5.7.3 Authentication unsuccessful', 'auth.unexplained'],
  [
    'smtp',
    'google',
    'app-password',
    '535-5.7.8 Username and Password not accepted.\r\n535 5.7.8 For more information, go to the help',
    'auth.bad-credentials',
  ],
] as const;

describe('a diagnosis at servers that misbehave', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  /** Runs one leg against a script, and returns the report with everything the client sent. */
  async function against(
    leg: 'imap' | 'smtp',
    script: Script,
    more = '',
  ): Promise<{ report: Report; received: string; heard: string; ms: number }> {
    const server = await startScriptedServer(script, { certificate: lab.authority.certificate('good') });
    const security = script.tls === 'implicit' || more.includes('asked: tls') ? 'tls' : 'starttls';
    const other = leg === 'imap' ? 'smtp' : 'imap';
    const heard: string[] = [];
    try {
      const started = performance.now();
      const report = await diagnoseOne(
        `{ address: alice@lab.test, credential: env:SECRET, ${other}: false, ${leg}: { host: mail.lab.test, port: ${server.port}, security: ${security} }${more.replace(', asked: tls', '')} }`,
        {
          dns: lab.dns,
          caFile: lab.authority.caFile,
          environment: { SECRET: canary },
          only: [leg],
          timeoutMs,
          observer: { transcript: (_address, _leg, from, line) => heard.push(`${from}: ${line}`) },
        },
      );
      const ms = performance.now() - started;
      return { report, received: server.receivedText(), heard: heard.join('\n'), ms };
    } finally {
      await server.stop();
    }
  }

  const sent = (received: string): boolean =>
    received.includes('canary-7f3a') ||
    received.includes(Buffer.from(canary).toString('base64').slice(4, -4)) ||
    /AUTH(?:ENTICATE)? \S+ \S/.test(received);

  for (const [leg, rows, scripts] of [
    ['imap', imapRows, imapScripts],
    ['smtp', smtpRows, smtpScripts],
  ] as const)
    for (const row of rows)
      it(`${leg}: ${row.script} → ${row.step ?? ''} ${row.code}`, async () => {
        const script: Script =
          (scripts as Readonly<Record<string, Script>>)[row.script] ?? imapScripts.silent;
        const more = row.script.startsWith('plain text on') ? ', asked: tls' : '';
        const { report, received, heard, ms } = await against(leg, script, more);
        if (row.step)
          assert.equal(stepIn(report, row.step).code, row.code, JSON.stringify(report.steps, null, 1));
        if (row.code !== 'ok') assert.equal(report.verdict.code, row.code);
        if (row.reply) assert.match(report.verdict.reply ?? '', row.reply);
        if (row.secretSent !== 'perhaps')
          assert.equal(sent(received), row.secretSent === true, `the server received: ${received}`);
        assert.ok(ms < timeoutMs + 1_500, `took ${Math.round(ms)} ms`);
        assert.ok(!JSON.stringify(report).includes('canary'), 'the report holds the secret');
        assert.ok(!heard.includes('canary'), 'the transcript holds the secret');
      });

  for (const [leg, provider, auth, words, code] of wordings)
    it(`${leg}, ${provider}: “${words.slice(0, 60)}” → ${code}`, async () => {
      const script = leg === 'imap' ? imapRefusing(words) : smtpRefusing(words);
      const { report } = await against(leg, script, `, provider: ${provider}, auth: ${auth}`);
      assert.equal(report.verdict.code, code);
      assert.equal(report.verdict.reply, words.replaceAll('\r\n', '\n'));
      if (code === 'auth.rate-limited') assert.equal(report.verdict.args['seconds'], 93);
      if (words === 'NO LOGIN failed.') assert.equal(report.verdict.args['likely'], 'auth.basic-disabled');
    });

  for (const [leg, script] of [
    ['imap', imapRefusingToken({ status: '400', schemes: 'Bearer' }, 'NO [AUTHENTICATIONFAILED] Refused')],
    ['smtp', smtpRefusingToken({ status: '400', schemes: 'Bearer' }, '535 5.7.8 Refused')],
  ] as const)
    it(`${leg}: reads the error challenge of a refused token`, async () => {
      const { report } = await against(leg, script, ', auth: oauth2');
      assert.equal(report.verdict.code, 'auth.token-rejected');
      const id = leg === 'imap' ? 'imap.login' : 'smtp.auth';
      assert.deepEqual(stepIn(report, id).detail['oauthError'], { status: '400', schemes: 'Bearer' });
    });

  it('stops at once when it is cancelled, and says so', async () => {
    const server = await startScriptedServer(imapScripts.silent, {
      certificate: lab.authority.certificate('good'),
    });
    const cancel = new AbortController();
    const item = `{ address: alice@lab.test, credential: env:SECRET, smtp: false, imap: { host: mail.lab.test, port: ${server.port}, security: tls } }`;
    const running = diagnoseOne(item, {
      dns: lab.dns,
      caFile: lab.authority.caFile,
      environment: { SECRET: canary },
      timeoutMs: 20_000,
      signal: cancel.signal,
      observer: {
        stepStarted: (_address, step) => {
          if (step === 'imap.login') setImmediate(() => cancel.abort(new Error('cancelled by the test')));
        },
      },
    });
    const started = performance.now();
    const report = await running;
    await server.stop();
    assert.ok(performance.now() - started < 2_000);
    assert.equal(stepIn(report, 'imap.login').code, 'skip.cancelled');
    assert.equal(stepIn(report, 'imap.select').code, 'skip.cancelled');
    assert.equal(report.verdict.status, 'unknown');
    assert.equal(report.verdict.code, 'skip.cancelled');
  });
});
