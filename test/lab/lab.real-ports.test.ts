import assert from 'node:assert/strict';
import { Resolver } from 'node:dns/promises';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { startLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { labUsers } from './users.ts';

/** What a client does who knows only the provider's hosts and their ports. */
const people = [
  { user: labUsers.claire, imap: 'outlook.office365.com', smtp: 'smtp.office365.com', smtpPort: 587 },
  { user: labUsers.gina, imap: 'imap.gmail.com', smtp: 'smtp.gmail.com', smtpPort: 465 },
  { user: labUsers.oscar, imap: 'ssl0.ovh.net', smtp: 'ssl0.ovh.net', smtpPort: 465 },
  { user: labUsers.ivan, imap: 'imap.mail.me.com', smtp: 'smtp.mail.me.com', smtpPort: 587 },
  { user: labUsers.gus, imap: 'imap.guess.test', smtp: 'smtp.guess.test', smtpPort: 465 },
  { user: labUsers.elodie, imap: 'mail.xn--exmple-cua.fr', smtp: 'mail.xn--exmple-cua.fr', smtpPort: 587 },
] as const;

describe('lab on real ports', () => {
  const resolver = new Resolver({ timeout: 2_000, tries: 1 });
  let lab: Lab;
  before(async () => {
    lab = await startLab({ realPorts: true });
    resolver.setServers(['127.0.0.53']);
  });
  after(() => lab.stop());

  for (const { user, imap, smtp, smtpPort } of people) {
    it(`${user.address} logs in at ${imap} and ${smtp}:${smtpPort}`, async () => {
      const [imapAddress = ''] = await resolver.resolve4(imap);
      const [smtpAddress = ''] = await resolver.resolve4(smtp);
      const token = 'token' in user ? user.token : undefined;
      const password = 'password' in user ? user.password : undefined;
      const client = new ImapFlow({
        host: imapAddress,
        port: 993,
        secure: true,
        servername: imap,
        tls: { ca: lab.authority.ca },
        auth: {
          user: user.address,
          ...(password === undefined ? { accessToken: token ?? '' } : { pass: password }),
        },
        logger: false,
      });
      await client.connect();
      await client.logout();
      const transport = createTransport({
        host: smtpAddress,
        port: smtpPort,
        secure: smtpPort === 465,
        requireTLS: true,
        tls: { ca: lab.authority.ca, servername: smtp },
        auth:
          password === undefined
            ? { type: 'OAuth2', user: user.address, accessToken: token ?? '' }
            : { user: user.address, pass: password },
      });
      await transport.verify();
      assert.equal(await lab.attempts.count({ user: user.address, success: true }), 2);
    });
  }

  it('offers at a provider host only what the provider offers', async () => {
    const [address = ''] = await resolver.resolve4('smtp.office365.com');
    const transport = createTransport({ host: address, port: 465, secure: true });
    await assert.rejects(transport.verify(), { code: /ECONNREFUSED|ESOCKET/u });
  });

  it('says which ports are taken when there is such a lab already', async () => {
    await assert.rejects(startLab({ realPorts: true }), /In use already.*127\.0\.0\.53:53/u);
  });
});
