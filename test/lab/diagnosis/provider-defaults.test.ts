import assert from 'node:assert/strict';
import { startLab, type Lab } from '../lab.ts';
import { labUsers, type LabUserName } from '../users.ts';
import { diagnoseOne, stepIn } from './diagnose-text.ts';

/** Mailboxes of which the file says only the address: hosts, ports, user name and method come from the provider, on its real ports. */
const rows = [
  {
    user: 'claire',
    provider: 'microsoft365',
    imap: 'outlook.office365.com:993',
    smtp: 'smtp.office365.com:587',
    auth: 'oauth2',
    username: 'claire@m365.test',
  },
  {
    user: 'oscar',
    provider: 'ovh',
    imap: 'ssl0.ovh.net:993',
    smtp: 'ssl0.ovh.net:465',
    auth: 'password',
    username: 'oscar@ovh.test',
  },
  {
    user: 'ivan',
    provider: 'icloud',
    imap: 'imap.mail.me.com:993',
    smtp: 'smtp.mail.me.com:587',
    auth: 'app-password',
    username: 'ivan',
  },
] as const satisfies readonly {
  user: LabUserName;
  provider: string;
  imap: string;
  smtp: string;
  auth: string;
  username: string;
}[];

describe('settings that the file leaves open, on real ports', () => {
  let lab: Lab;
  before(async () => (lab = await startLab({ realPorts: true })));
  after(() => lab.stop());

  const options = (secret: string | undefined): Parameters<typeof diagnoseOne>[1] => ({
    dns: lab.realDns ?? lab.dns,
    caFile: lab.authority.caFile,
    environment: secret === undefined ? {} : { SECRET: secret },
  });

  for (const { user, provider, imap, smtp, auth, username } of rows)
    it(`finds ${provider} from the MX and logs in at ${imap} and ${smtp}`, async () => {
      const { address, password, token } = labUsers[user];
      const report = await diagnoseOne(
        `{ address: ${address}, credential: env:SECRET }`,
        options(auth === 'oauth2' ? token : password),
      );
      assert.equal(report.provider?.id, provider);
      assert.ok(report.provider.confidence > 0.5 && report.provider.confidence < 1);
      assert.ok(report.provider.evidence.some(({ source }) => source === 'mx'));
      assert.equal(stepIn(report, 'imap.login').target, imap);
      assert.equal(stepIn(report, 'smtp.auth').target, smtp);
      const setting = (key: string): unknown => report.settings.find((one) => one.key === key);
      assert.deepEqual(setting('imap.auth'), { key: 'imap.auth', value: auth, from: 'provider' });
      assert.deepEqual(setting('imap.username'), { key: 'imap.username', value: username, from: 'provider' });
      assert.equal(stepIn(report, 'imap.select').code, 'ok');
      assert.equal(stepIn(report, 'smtp.auth').code, 'ok');
    });

  it('tries the usual hosts of an unknown provider, says they are guesses, and sends no secret there', async () => {
    const { address, password } = labUsers.gus;
    const before = await lab.attempts.count({ user: address });
    const report = await diagnoseOne(`{ address: ${address}, credential: env:SECRET }`, options(password));
    assert.equal(report.provider, null);
    assert.equal(stepIn(report, 'imap.tls').target, 'imap.guess.test:993');
    assert.equal(stepIn(report, 'imap.tls').code, 'ok');
    assert.equal(stepIn(report, 'smtp.tls').target, 'smtp.guess.test:465');
    assert.deepEqual(
      report.settings.filter(({ key }) => key.endsWith('.host')),
      [
        { key: 'imap.host', value: 'imap.guess.test', from: 'guess' },
        { key: 'smtp.host', value: 'smtp.guess.test', from: 'guess' },
      ],
    );
    assert.equal(stepIn(report, 'imap.login').code, 'skip.not-configured');
    assert.equal(stepIn(report, 'imap.login').detail['reason'], 'guessed-host');
    assert.equal(await lab.attempts.count({ user: address }), before);
  });

  it('tries every usual port before it gives up on a guess', async () => {
    const report = await diagnoseOne('{ address: someone@nomx.test }', options(undefined));
    assert.equal(report.verdict.step, 'imap.connect');
    assert.equal(report.verdict.code, 'net.refused');
  });

  it('names the gateway that hides who hosts the mailbox', async () => {
    const report = await diagnoseOne('{ address: someone@proofpoint.test }', {
      ...options(undefined),
      only: ['mx'],
    });
    assert.equal(report.gateway, 'Proofpoint');
    assert.equal(report.provider, null);
  });

  it('believes the file about the provider, and asks no MX for it', async () => {
    const { address, token } = labUsers.claire;
    const report = await diagnoseOne(
      `{ address: ${address}, provider: microsoft365, credential: env:SECRET }`,
      { ...options(token), only: ['imap'] },
    );
    assert.equal(stepIn(report, 'mx').code, 'skip.not-requested');
    assert.deepEqual(report.provider?.evidence, [{ source: 'file', value: 'microsoft365' }]);
    assert.equal(report.verdict.code, 'ok');
  });

  it('uses the other side of a migration when it is asked for', async () => {
    const { address, password } = labUsers.oscar;
    const item = `{ address: ${address}, provider: ovh, migration: { target: { provider: microsoft365, credential: env:NONE } }, credential: env:SECRET }`;
    const source = await diagnoseOne(item, { ...options(password), only: ['imap'] });
    const target = await diagnoseOne(item, { ...options(password), only: ['imap'], side: 'target' });
    assert.equal(stepIn(source, 'imap.login').target, 'ssl0.ovh.net:993');
    assert.equal(stepIn(target, 'imap.login').target, 'outlook.office365.com:993');
    assert.equal(stepIn(target, 'imap.login').code, 'auth.no-credential');
    assert.equal(target.side, 'target');
  });

  it('says that a mailbox without a target has none to test', async () => {
    const report = await diagnoseOne('{ address: someone@ovh.test }', {
      ...options(undefined),
      side: 'target',
    });
    assert.ok(report.steps.every(({ code }) => code === 'skip.not-configured'));
    assert.equal(report.verdict.status, 'unknown');
  });
});
