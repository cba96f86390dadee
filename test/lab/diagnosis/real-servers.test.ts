import assert from 'node:assert/strict';
import type { Report } from '../../../src/core/report/report.ts';
import { startLab, type Lab } from '../lab.ts';
import { labUsers, type LabUserName } from '../users.ts';
import { certificatePlans, type CertificateKind } from '../certificate-kinds.ts';
import { codesOf, diagnoseOne, stepIn, type DiagnoseOptions } from './diagnose-text.ts';

describe('a diagnosis at real servers', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  const diagnose = (
    item: string,
    secret: string | undefined,
    options: Partial<DiagnoseOptions> = {},
  ): Promise<Report> =>
    diagnoseOne(item, {
      dns: lab.dns,
      caFile: lab.authority.caFile,
      environment: secret === undefined ? {} : { SECRET: secret },
      ...options,
    });
  const at = (host: string, imapPort: number, smtpPort: number, more = ''): string =>
    `imap: { host: ${host}, port: ${imapPort}, security: ${imapPort === lab.ports.imap ? 'starttls' : 'tls'} },` +
    ` smtp: { host: ${host}, port: ${smtpPort}, security: ${smtpPort === lab.ports.submission ? 'starttls' : 'tls'} }${more}`;
  const mailbox = (user: LabUserName, settings: string): string =>
    `{ address: ${labUsers[user].address}, credential: env:SECRET, ${settings} }`;

  const allGood = {
    mx: 'ok',
    'imap.dns': 'ok',
    'imap.connect': 'ok',
    'imap.tls': 'ok',
    'imap.login': 'ok',
    'imap.select': 'ok',
    'smtp.dns': 'ok',
    'smtp.connect': 'ok',
    'smtp.tls': 'ok',
    'smtp.auth': 'ok',
  };

  for (const kind of ['implicit TLS', 'STARTTLS'] as const)
    it(`finds a healthy mailbox healthy over ${kind}`, async () => {
      const settings =
        kind === 'STARTTLS'
          ? at('mail.lab.test', lab.ports.imap, lab.ports.submission)
          : at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
      const report = await diagnose(mailbox('alice', settings), labUsers.alice.password);
      assert.deepEqual(codesOf(report), allGood);
      assert.equal(report.verdict.code, 'ok');
      assert.equal(report.verdict.status, 'pass');
      assert.equal(stepIn(report, 'imap.select').detail['messages'], 3);
      assert.ok(Number(stepIn(report, 'imap.select').detail['uidValidity']) > 0);
    });

  it('sorts MX by preference and lists their addresses', async () => {
    const report = await diagnose('{ address: alice@lab.test }', undefined, { only: ['mx'] });
    const { records } = stepIn(report, 'mx').detail as {
      records: { exchange: string; addresses: string[] }[];
    };
    assert.deepEqual(
      records.map(({ exchange }) => exchange),
      ['mx1.lab.test', 'mx2.lab.test', 'mx3.lab.test'],
    );
    assert.deepEqual(records[0]?.addresses, ['::1', '127.0.0.1']);
  });

  for (const user of ['bob', 'elodie'] as const)
    it(`logs in with the name and password of ${user}, whatever characters they hold`, async () => {
      const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
      const report = await diagnose(mailbox(user, settings), labUsers[user].password);
      assert.equal(stepIn(report, 'imap.select').code, 'ok');
      assert.equal(stepIn(report, 'smtp.auth').code, 'ok');
    });

  for (const [mechanism, user] of [['OAUTHBEARER', 'olivia']] as const)
    it(`logs in with a token by ${mechanism}`, async () => {
      const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.submission, ', auth: oauth2');
      const report = await diagnose(mailbox(user, settings), labUsers[user].token);
      assert.equal(report.verdict.code, 'ok');
      assert.equal(stepIn(report, 'imap.login').detail['mechanism'], mechanism);
      assert.equal(stepIn(report, 'smtp.auth').detail['mechanism'], mechanism);
    });

  it('says that a refused token is the fault', async () => {
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps, ', auth: oauth2');
    const report = await diagnose(mailbox('olivia', settings), 'a-token-that-nobody-issued');
    assert.equal(report.verdict.code, 'auth.token-rejected');
    assert.equal(stepIn(report, 'smtp.auth').code, 'auth.token-rejected');
  });

  it('sends a wrong password once to each leg, counts it at the server, and quotes the refusal', async () => {
    const before = await lab.attempts.count({ user: labUsers.alice.address });
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.submission);
    const report = await diagnose(mailbox('alice', settings), 'wrong-password-1');
    assert.equal(report.verdict.code, 'auth.bad-credentials');
    assert.equal(report.verdict.step, 'imap.login');
    assert.match(report.verdict.reply ?? '', /\[AUTHENTICATIONFAILED\] Authentication failed\./);
    assert.match(stepIn(report, 'smtp.auth').reply ?? '', /^535 5\.7\.8/);
    const attempts = await lab.attempts.list({ user: labUsers.alice.address });
    assert.deepEqual(
      attempts.slice(before).map(({ service, success }) => ({ service, success })),
      [
        { service: 'imap', success: false },
        { service: 'smtp', success: false },
      ].sort((one) => (attempts[before]?.service === one.service ? -1 : 1)),
    );
  });

  it('tells a mailbox whose IMAP is off from a wrong password, since SMTP takes it', async () => {
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
    const report = await diagnose(mailbox('noimap', settings), labUsers.noimap.password);
    assert.equal(report.verdict.step, 'imap.login');
    assert.equal(report.verdict.status, 'fail');
    assert.equal(report.verdict.args['otherLeg'], 'accepted');
  });

  it('fails a login whose INBOX cannot be opened', async () => {
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
    const report = await diagnose(mailbox('noinbox', settings), labUsers.noinbox.password);
    assert.equal(stepIn(report, 'imap.login').code, 'ok');
    assert.equal(report.verdict.step, 'imap.select');
    assert.equal(report.verdict.code, 'imap.select-failed');
  });

  it('looks at everything it can without a password, and says what is missing', async () => {
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
    const report = await diagnose(mailbox('alice', settings), undefined);
    assert.equal(stepIn(report, 'imap.login').code, 'auth.no-credential');
    assert.equal(stepIn(report, 'smtp.auth').code, 'auth.no-credential');
    assert.equal(report.verdict.status, 'unknown');
    assert.ok(Array.isArray(stepIn(report, 'imap.login').detail['capabilitiesBefore']));
  });

  const codeOfCertificate: Readonly<Record<CertificateKind, string>> = {
    good: 'ok',
    chain: 'ok',
    expired: 'tls.expired',
    'not-yet-valid': 'tls.not-yet-valid',
    'expires-soon': 'tls.expires-soon',
    'self-signed': 'tls.self-signed',
    untrusted: 'tls.untrusted',
    'untrusted-with-root': 'tls.untrusted',
    'incomplete-chain': 'tls.incomplete-chain',
    'name-mismatch': 'tls.name-mismatch',
  };
  for (const kind of Object.keys(codeOfCertificate) as CertificateKind[])
    it(`reads and explains a certificate that is ${kind}, at both servers`, async () => {
      const { host } = certificatePlans[kind];
      const attempts = await lab.attempts.count({ user: labUsers.alice.address });
      const settings = at(host, lab.ports.imap, lab.ports.smtps);
      const report = await diagnose(mailbox('alice', settings), labUsers.alice.password);
      const expected = codeOfCertificate[kind];
      assert.equal(stepIn(report, 'imap.tls').code, expected);
      assert.equal(stepIn(report, 'smtp.tls').code, expected);
      const detail = stepIn(report, 'imap.tls').detail;
      for (const fact of [
        'protocol',
        'cipher',
        'subject',
        'issuer',
        'validTo',
        'daysLeft',
        'key',
        'signature',
      ])
        assert.ok(detail[fact] !== undefined && detail[fact] !== '', fact);
      const usable = expected === 'ok' || expected === 'tls.expires-soon';
      const sent = (await lab.attempts.count({ user: labUsers.alice.address })) - attempts;
      assert.equal(sent, usable ? 2 : 0, 'a password goes over verified TLS only');
      assert.equal(stepIn(report, 'imap.login').code, usable ? 'ok' : 'skip.blocked');
    });

  it('trusts nothing of the lab without --ca', async () => {
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.smtps);
    const report = await diagnoseOne(mailbox('alice', settings), { dns: lab.dns });
    assert.equal(report.verdict.code, 'tls.untrusted');
  });

  const wrongPorts = [
    { imap: 'starttls', port: 'imaps', code: 'net.timeout', why: 'waits for a greeting on a TLS port' },
    { imap: 'tls', port: 'imap', code: 'tls.not-tls', why: 'starts TLS on a plain port' },
    { imap: 'tls', port: 'closed', code: 'net.refused', why: 'finds a closed port' },
  ] as const;
  for (const { imap, port, code, why } of wrongPorts)
    it(`${why}: ${code}`, async () => {
      const item = `{ address: alice@lab.test, credential: env:SECRET, smtp: false, imap: { host: mail.lab.test, port: ${lab.ports[port]}, security: ${imap} } }`;
      const report = await diagnose(item, labUsers.alice.password, { timeoutMs: 1_000 });
      assert.equal(report.verdict.code, code);
      assert.equal(stepIn(report, 'smtp.auth').code, 'skip.not-configured');
    });

  it('sends a password over a plain connection to this machine only', async () => {
    const plain = (host: string): string =>
      `{ address: alice@lab.test, credential: env:SECRET, smtp: false, imap: { host: ${host}, port: ${lab.ports.imap}, security: none } }`;
    const report = await diagnose(plain('localhost'), labUsers.alice.password);
    assert.equal(stepIn(report, 'imap.tls').code, 'skip.not-configured');
    assert.equal(stepIn(report, 'imap.login').code, 'ok');
    assert.equal(report.verdict.status, 'pass');
  });

  it('reports a family that does not answer although the other one works', async () => {
    const item = `{ address: alice@lab.test, credential: env:SECRET, smtp: false, imap: { host: mail.lab.test, port: ${lab.ports.imapsIpv4}, security: tls } }`;
    const report = await diagnose(item, labUsers.alice.password);
    assert.equal(report.verdict.status, 'pass');
    assert.deepEqual(stepIn(report, 'imap.connect').detail['families'], {
      ipv4: 'connected',
      ipv6: 'net.refused',
    });
  });

  it('marks nothing read, changes no message and sends none', async () => {
    const before = await lab.mailboxState('gus');
    const settings = at('mail.lab.test', lab.ports.imaps, lab.ports.submission);
    const report = await diagnose(mailbox('gus', settings), labUsers.gus.password);
    assert.equal(stepIn(report, 'imap.select').code, 'ok');
    assert.equal(stepIn(report, 'smtp.auth').code, 'ok');
    assert.deepEqual(await lab.mailboxState('gus'), before);
    const { mailCommands, authCommands } = await lab.submissions.count();
    assert.equal(mailCommands, 0);
    assert.ok(authCommands > 0, 'the count would see a MAIL FROM, as it sees AUTH');
  });

  const domains = [
    { domain: 'nullmx.test', code: 'dns.no-mail' },
    { domain: 'nomx.test', code: 'dns.no-mx' },
    { domain: 'empty.test', code: 'dns.no-address' },
    { domain: 'mxalias.test', code: 'dns.mx-is-alias' },
    { domain: 'mxaddress.test', code: 'dns.mx-is-address' },
    { domain: 'mxgone.test', code: 'dns.no-address' },
    { domain: 'nobody-registered-this.test', code: 'dns.no-such-domain' },
    { domain: 'servfail.test', code: 'dns.server-failure' },
    { domain: 'exämple.fr', code: 'ok' },
  ] as const;
  for (const { domain, code } of domains)
    it(`MX of ${domain}: ${code}`, async () => {
      const report = await diagnose(`{ address: someone@${domain} }`, undefined, { only: ['mx'] });
      assert.equal(report.verdict.code, code);
      assert.equal(report.verdict.step, code === 'ok' ? null : 'mx');
    });

  it('ends at its deadline when no name server answers', async () => {
    const started = performance.now();
    const report = await diagnose('{ address: alice@lab.test }', undefined, {
      dns: lab.silentDns,
      timeoutMs: 500,
    });
    assert.equal(stepIn(report, 'mx').code, 'dns.timeout');
    assert.ok(performance.now() - started < 2_000);
  });
});
