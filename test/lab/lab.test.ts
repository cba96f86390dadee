import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { connect } from 'node:net';
import { promisify } from 'node:util';
import { ImapFlow } from 'imapflow';
import { createTransport } from 'nodemailer';
import { startLab } from './lab.ts';
import type { Lab } from './lab.ts';
import { seededMailbox } from './maildir.ts';
import { speaks } from './speaks.ts';
import { bulkUsers, labUsers } from './users.ts';
import type { LabUser } from './users.ts';
import { verificationError } from './verification-error.ts';

const run = promisify(execFile);

describe('lab', () => {
  let lab: Lab;
  before(async () => (lab = await startLab()));
  after(() => lab.stop());

  describe('mailboxes', () => {
    const people = ['alice', 'bob', 'elodie', 'gus', 'ivan'] as const;
    for (const name of people) {
      it(`${name} logs in, and EXAMINE changes nothing`, async () => {
        const user: LabUser = labUsers[name];
        const before = await lab.mailboxState(name);
        const client = imap(user.shortName ?? user.address, { pass: user.password ?? '' });
        await client.connect();
        const inbox = await client.mailboxOpen('INBOX', { readOnly: true });
        await client.logout();
        assert.equal(inbox.exists, seededMailbox.messages);
        assert.deepEqual(await lab.mailboxState(name), before);
        assert.deepEqual({ ...before, files: [] }, { ...seededMailbox, files: [] });
      });
    }

    it('shows on disk that a message was read', async () => {
      const client = imap(labUsers.paula.address, { pass: labUsers.paula.password });
      await client.connect();
      await client.mailboxOpen('INBOX');
      await client.messageFlagsAdd('1:*', ['\\Seen']);
      await client.logout();
      const { seen, fresh } = await lab.mailboxState('paula');
      assert.deepEqual({ seen, fresh }, { seen: seededMailbox.messages, fresh: 0 });
    });

    it('has anybody at the bulk domain', async () => {
      const client = imap(`anybody@${bulkUsers.domain}`, { pass: bulkUsers.password });
      await client.connect();
      assert.equal((await client.mailboxOpen('INBOX', { readOnly: true })).exists, 0);
      await client.logout();
    });

    const refused = [
      ['alice', 'wrong', /^NO \[AUTHENTICATIONFAILED\] Authentication failed\.$/u],
      ['disabled', labUsers.disabled.password, /^NO \[AUTHENTICATIONFAILED\]/u],
      ['noimap', labUsers.noimap.password, /^NO \[CONTACTADMIN\] Login disabled for this user$/u],
      ['olivia', 'any', /^NO \[AUTHENTICATIONFAILED\]/u],
    ] as const;
    for (const [name, password, words] of refused) {
      it(`${name} is refused with ${words.source}`, async () => {
        assert.match(await refusal(imap(labUsers[name].address, { pass: password })), words);
      });
    }

    it('noinbox logs in and cannot open INBOX', async () => {
      const client = imap(labUsers.noinbox.address, { pass: labUsers.noinbox.password });
      await client.connect();
      await assert.rejects(client.mailboxOpen('INBOX', { readOnly: true }));
      await client.logout();
    });

    it('takes the valid token and no other', async () => {
      const client = imap(labUsers.olivia.address, { accessToken: labUsers.olivia.token });
      await client.connect();
      await client.logout();
      assert.match(
        await refusal(imap(labUsers.olivia.address, { accessToken: 'stale' })),
        /^NO \[AUTHENTICATIONFAILED\]/u,
      );
      const theft = imap(labUsers.olivia.address, { accessToken: labUsers.claire.token });
      assert.match(await refusal(theft), /^NO /u);
    });

    it('says LOGINDISABLED before STARTTLS on the strict port only', async () => {
      const url = (host: string, port: number): string[] => [
        '-sv',
        `imap://${host}:${port}/`,
        '-X',
        'CAPABILITY',
      ];
      const strict = await run('curl', url('127.0.0.2', lab.ports.imapTlsOnly));
      const lax = await run('curl', url('127.0.0.1', lab.ports.imap));
      assert.match(strict.stderr, /LOGINDISABLED/u);
      assert.doesNotMatch(lax.stderr, /LOGINDISABLED/u);
    });

    it('counts what was sent where LOGINDISABLED stood', async () => {
      const before = await lab.attempts.countDisallowed();
      const reply = await say('127.0.0.2', lab.ports.imapTlsOnly, 'a LOGIN alice@lab.test wonderland-1');
      assert.match(reply, /^a NO \[PRIVACYREQUIRED\]/mu);
      assert.equal(await lab.attempts.countDisallowed(), before + 1);
    });

    it('refuses IPv6 where only IPv4 is served', async () => {
      assert.equal(await verificationError(lab.authority.ca, lab.ports.imapsIpv4, 'mail.lab.test'), null);
      assert.equal(
        await verificationError(lab.authority.ca, lab.ports.imapsIpv4, 'mail.lab.test', '::1'),
        'ECONNREFUSED',
      );
    });
  });

  describe('attempts', () => {
    it('counts each attempt at the server, by user, service and outcome', async () => {
      const before = await lab.attempts.count({ user: 'bob@lab.test' });
      await refusal(imap('bob@lab.test', { pass: 'wrong' }));
      await assert.rejects(mailer(lab.ports.smtps, true, 'bob@lab.test', 'wrong').verify(), /535/u);
      await mailer(lab.ports.submission, false, 'bob@lab.test', labUsers.bob.password).verify();
      assert.equal(await lab.attempts.count({ user: 'bob@lab.test' }), before + 3);
      const last = (await lab.attempts.list({ user: 'bob@lab.test' })).slice(-3);
      assert.deepEqual(
        last.map(({ service, success }) => [service, success]),
        [
          ['imap', false],
          ['smtp', false],
          ['smtp', true],
        ],
      );
    });
  });

  describe('submission', () => {
    for (const [port, secure] of [
      ['smtps', true],
      ['submission', false],
    ] as const) {
      it(`${port} takes a message and delivers it`, async () => {
        const before = await lab.submissions.count();
        const there = await lab.mailboxState('elodie');
        const { address, password } = labUsers.alice;
        await mailer(lab.ports[port], secure, address, password).sendMail({
          from: address,
          to: labUsers.elodie.address,
          subject: 'Ça marche',
          text: 'Bonjour',
        });
        const delivered = await eventually(async () => {
          const state = await lab.mailboxState('elodie');
          return state.messages > there.messages ? state : null;
        });
        assert.equal(delivered.fresh, there.fresh + 1);
        const now = await lab.submissions.count();
        assert.deepEqual(
          [now.mailCommands, now.queued, now.authCommands].map((count, index) => {
            const earlier = [before.mailCommands, before.queued, before.authCommands][index] ?? 0;
            return count - earlier;
          }),
          [1, 1, 1],
        );
      });
    }

    it('sees that nothing was mailed by one who only authenticates', async () => {
      const before = await lab.submissions.count();
      await mailer(lab.ports.smtps, true, labUsers.alice.address, labUsers.alice.password).verify();
      const now = await lab.submissions.count();
      assert.deepEqual(
        { sessions: now.sessions, auth: now.authCommands, mail: now.mailCommands },
        { sessions: before.sessions + 1, auth: before.authCommands + 1, mail: before.mailCommands },
      );
    });

    it('takes a token', async () => {
      const { address, token } = labUsers.olivia;
      const auth = { type: 'OAuth2', user: address, accessToken: token } as const;
      await createTransport({ ...transport(lab.ports.smtps, true), auth }).verify();
      assert.equal(await lab.attempts.count({ user: address, service: 'smtp', success: true }), 1);
    });

    it('offers no AUTH before STARTTLS', async () => {
      const address = `127.0.0.1:${lab.ports.submission}`;
      const { stdout } = await run('swaks', [
        '--server',
        address,
        '--to',
        'alice@lab.test',
        '--quit-after',
        'EHLO',
      ]);
      assert.match(stdout, /250-STARTTLS/u);
      assert.doesNotMatch(stdout, /AUTH/u);
    });
  });

  it('runs beside another lab and leaves nothing behind', async () => {
    const other = await startLab();
    const marks = await commandsWith(other.directory);
    assert.ok(marks >= 3, 'Dovecot, Postfix and NSD run');
    const ports = new Set([lab, other].flatMap(({ ports: used }) => Object.values<number>({ ...used })));
    assert.equal(ports.size, Object.keys(lab.ports).length * 2);
    await other.stop();
    assert.equal(await commandsWith(other.directory), 0);
    await assert.rejects(access(other.directory));
    assert.equal(await speaks('127.0.0.1', other.ports.imap, '* OK'), false);
    assert.equal(await speaks('127.0.0.1', lab.ports.imap, '* OK'), true);
  });

  function imap(user: string, auth: { pass?: string; accessToken?: string }): ImapFlow {
    return new ImapFlow({
      host: '127.0.0.1',
      port: lab.ports.imaps,
      secure: true,
      servername: 'mail.lab.test',
      tls: { ca: lab.authority.ca },
      auth: { user, ...auth },
      logger: false,
    });
  }

  function transport(port: number, secure: boolean): object {
    const tls = { ca: lab.authority.ca, servername: 'mail.lab.test' };
    return { host: '127.0.0.1', port, secure, requireTLS: !secure, tls };
  }

  function mailer(
    port: number,
    secure: boolean,
    user: string,
    pass: string,
  ): ReturnType<typeof createTransport> {
    return createTransport({ ...transport(port, secure), auth: { user, pass } });
  }
});

/** The server's words, from the status on, with which it refused. */
async function refusal(client: ImapFlow): Promise<string> {
  try {
    await client.connect();
  } catch (error) {
    const of = (key: string): string => {
      const value: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, key) : '';
      return typeof value === 'string' ? value : '';
    };
    const code = of('serverResponseCode');
    return `${of('responseStatus')} ${code === '' ? '' : `[${code}] `}${of('responseText')}`;
  }
  client.close();
  return 'logged in';
}

/** Sends one line over a plain connection after the greeting; all that the server had said when it answered. */
function say(host: string, port: number, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port });
    let heard = '';
    socket.once('error', reject);
    socket.on('data', (chunk) => {
      if (heard === '') socket.write(`${line}\r\n`);
      heard += chunk.toString('utf8');
      if (!/^a /mu.test(heard)) return;
      socket.destroy();
      resolve(heard);
    });
  });
}

async function eventually<T>(look: () => Promise<T | null>): Promise<T> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const seen = await look();
    if (seen !== null) return seen;
    if (Date.now() > deadline) throw new Error('Waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** How many processes have `text` in their command line. */
async function commandsWith(text: string): Promise<number> {
  const { stdout } = await run('ps', ['-eo', 'args']);
  return stdout.split('\n').filter((line) => line.includes(text)).length;
}
