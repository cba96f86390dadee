import assert from 'node:assert/strict';
import { chown, mkdir, readdir, readFile, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandLineSecrets } from '../../../src/cli/command-line-secrets.ts';
import type { DiagnosisContext, DiagnosisObserver } from '../../../src/core/diagnosis/context.ts';
import { HostGate } from '../../../src/core/diagnosis/host-gate.ts';
import { RefusalGate } from '../../../src/core/diagnosis/refusal-gate.ts';
import { createResolver } from '../../../src/core/dns/packet-resolver.ts';
import { checkSync } from '../../../src/core/first-sync/check-sync.ts';
import type { MailboxEntry } from '../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../src/core/mailboxes/parse.ts';
import { loadTrust } from '../../../src/core/probes/trust.ts';
import type { Report } from '../../../src/core/report/report.ts';
import { removeTest } from '../../../src/core/test-message/remove-test.ts';
import { sendTest, type TestEnd, type TestRequest } from '../../../src/core/test-message/send-test.ts';
import { makeWords } from '../../../src/core/words/words.ts';
import { startLab, type Lab } from '../lab.ts';
import { mailOwner } from '../maildir.ts';
import { labUsers, type LabUserName } from '../users.ts';
import { codesOf, stepIn } from './diagnose-text.ts';

/** Where Postfix puts the mail for these users: into their junk folder, and where Dovecot does not look. */
const elsewhere = { paula: 'paula/Maildir/.Junk/', gus: 'held/Maildir/', oscar: 'lost/Maildir/' } as const;

describe('a test message through real servers', () => {
  let lab: Lab;
  const said: string[] = [];
  before(async () => {
    lab = await startLab();
    await deliverElsewhere(lab);
  });
  after(() => lab.stop());

  const entryOf = (user: LabUserName): MailboxEntry => {
    const { imaps, smtps, submission } = lab.ports;
    const smtp = user === 'bob' ? `port: ${submission}, security: starttls` : `port: ${smtps}, security: tls`;
    const file = parseMailboxes(
      `version: 1\nmailboxes:\n  - address: ${labUsers[user].address}\n    credential: env:${user}\n` +
        `    imap: { host: mail.lab.test, port: ${imaps}, security: tls }\n    smtp: { host: mail.lab.test, ${smtp} }\n`,
    );
    const [entry] = file.entries;
    assert.ok(entry, user);
    return entry;
  };

  const contextOf = async (observer: DiagnosisObserver = {}): Promise<DiagnosisContext> => ({
    resolver: createResolver({ servers: [lab.dns] }),
    resolverIsChosen: true,
    trust: await loadTrust(lab.authority.caFile),
    timeoutMs: 5_000,
    secrets: new CommandLineSecrets({
      environment: Object.fromEntries(
        Object.entries(labUsers).map(([name, user]) => [name, 'password' in user ? user.password : '']),
      ),
    }),
    refusals: new RefusalGate(5),
    hosts: new HostGate(1),
    words: makeWords('en', {}),
    machine: 'lab',
    observer: { ...observer, transcript: (...line) => said.push(line.join(' ')) },
  });

  const send = async (
    from: LabUserName,
    to: string,
    more: Partial<TestRequest> & {
      readonly signal?: AbortSignal;
      readonly observer?: DiagnosisObserver;
    } = {},
  ): Promise<TestEnd> => {
    const user = isUser(to) ? to : undefined;
    const known = user && labUsers[user].address;
    return sendTest(
      {
        sender: { entry: entryOf(from), side: 'source' },
        to: known ?? to,
        ...(user !== undefined && { recipient: { entry: entryOf(user), side: 'source' } }),
        waitMs: 20_000,
        roundMs: 1_000,
        ...more,
      },
      await contextOf(more.observer),
      more.signal ?? new AbortController().signal,
    );
  };

  it('arrives in the mailbox that sends it, is removed by its UID, and leaves everything else as it was', async () => {
    const before = await contents(lab, 'alice');
    const { report, arrived } = await send('alice', 'alice');
    assert.deepEqual(codesOf(report), {
      'imap.dns': 'ok',
      'imap.connect': 'ok',
      'imap.tls': 'ok',
      'imap.login': 'ok',
      'imap.select': 'ok',
      'imap.arrival': 'ok',
      'smtp.dns': 'ok',
      'smtp.connect': 'ok',
      'smtp.tls': 'ok',
      'smtp.auth': 'ok',
      'smtp.mail': 'ok',
      'smtp.rcpt': 'ok',
      'smtp.data': 'ok',
    });
    assert.equal(report.verdict.status, 'pass');
    assert.match(
      report.verdict.cause,
      /^The test message from alice@lab\.test to alice@lab\.test arrived in the folder “INBOX” within /,
    );
    const { folder, junk, arrivedMs } = stepIn(report, 'imap.arrival').detail;
    assert.deepEqual([folder, junk], ['INBOX', false]);
    assert.ok(typeof arrivedMs === 'number' && arrivedMs >= 0 && arrivedMs < 20_000, String(arrivedMs));
    assert.equal((await contents(lab, 'alice')).length, before.length + 1);
    assert.ok(arrived);
    const removal = await removeTest(
      arrived,
      { entry: entryOf('alice'), side: 'source' },
      await contextOf(),
      new AbortController().signal,
    );
    assert.deepEqual(stepIn(removal, 'imap.removal').detail, { folder: 'INBOX', removal: 'expunged' });
    assert.deepEqual(await contents(lab, 'alice'), before);
    assert.ok(
      said.some((line) => line.includes('UID EXPUNGE')),
      'by UID',
    );
    assert.ok(!said.some((line) => / m\d+ EXPUNGE/.test(line)), 'never of all that is deleted');
  });

  it('writes nothing while it watches, and logs in once at each server', async () => {
    const seen = await lab.mailboxState('bob');
    const logins = await lab.attempts.count({ user: labUsers.bob.address });
    const { report } = await send('bob', 'bob');
    assert.equal(report.verdict.status, 'pass');
    const now = await lab.mailboxState('bob');
    assert.equal(now.messages, seen.messages + 1);
    assert.equal(now.seen, seen.seen);
    assert.equal(now.fresh, seen.fresh + 1, 'what was new is new still');
    assert.equal((await lab.attempts.count({ user: labUsers.bob.address })) - logins, 2);
  });

  it('arrives in another mailbox of the file', async () => {
    const { report } = await send('alice', 'ivan');
    assert.equal(report.verdict.status, 'pass');
    assert.equal(report.address, 'alice@lab.test');
    assert.equal(stepIn(report, 'smtp.rcpt').detail['address'], 'ivan@icloud.test');
  });

  it('is found in the junk folder', async () => {
    const { report, arrived } = await send('alice', 'paula');
    assert.equal(report.verdict.code, 'mail.in-junk');
    assert.equal(report.verdict.status, 'warn');
    assert.deepEqual(
      [stepIn(report, 'imap.arrival').detail['folder'], stepIn(report, 'imap.arrival').detail['junk']],
      ['Junk', true],
    );
    assert.equal(arrived?.folder, 'Junk');
    assert.match(report.verdict.actions.join(' '), /lab\.test/);
  });

  it('is seen as soon as it comes, however late', async () => {
    const watched = new Promise<void>((resolve) => {
      void send('alice', 'gus', {
        observer: { stepStarted: (_address, step) => step === 'imap.arrival' && resolve() },
        roundMs: 15_000,
      }).then((end) => (result = end));
    });
    let result: TestEnd | undefined;
    await watched;
    // In one round of fifteen seconds, only IDLE can tell of it.
    await until(() => said.some((line) => /gus@guess\.test imap client m\d+ IDLE/.test(line)));
    await releaseHeld(lab);
    await until(() => result !== undefined);
    assert.equal(result?.report.verdict.status, 'pass', JSON.stringify(result?.report.verdict));
    assert.ok(Number(stepIn(result.report, 'imap.arrival').detail['arrivedMs']) < 14_000);
  });

  it('says so when it does not arrive, after a last look everywhere', async () => {
    const { report, arrived } = await send('alice', 'oscar', { waitMs: 1_500, roundMs: 500 });
    assert.equal(report.verdict.code, 'mail.not-arrived');
    assert.equal(report.verdict.status, 'fail');
    assert.equal(report.verdict.args['address'], 'alice@lab.test');
    assert.equal(arrived, undefined);
  });

  it('cannot watch for it where the recipient is nobody of the file', async () => {
    const { report } = await send('alice', 'noimap@lab.test');
    assert.equal(stepIn(report, 'imap.arrival').code, 'skip.not-testable-here');
    assert.equal(report.verdict.status, 'unknown');
    assert.match(report.verdict.cause, /took the message to noimap@lab\.test/);
  });

  it('quotes the refusal of a recipient, and sends nothing', async () => {
    const { queued } = await lab.submissions.count();
    const { report } = await send('alice', 'nobody@lab.test');
    assert.equal(report.verdict.code, 'smtp.recipient-rejected');
    assert.match(report.verdict.reply ?? '', /^550 5\.1\.1 /);
    assert.deepEqual(
      [stepIn(report, 'smtp.data').code, stepIn(report, 'imap.arrival').code],
      ['skip.blocked', 'skip.blocked'],
    );
    assert.equal((await lab.submissions.count()).queued, queued);
  });

  it('goes from and to an address with letters beyond ASCII (SMTPUTF8)', async () => {
    const { report } = await send('elodie', 'elodie');
    assert.equal(stepIn(report, 'smtp.mail').code, 'ok', JSON.stringify(stepIn(report, 'smtp.mail')));
    assert.equal(stepIn(report, 'smtp.mail').detail['address'], 'élodie@xn--exmple-cua.fr');
  });

  it('ends when it is cancelled while it watches', async () => {
    const abort = new AbortController();
    const { report } = await send('alice', 'oscar', {
      signal: abort.signal,
      roundMs: 15_000,
      observer: {
        stepStarted: (_address, step) => step === 'imap.arrival' && setImmediate(() => abort.abort()),
      },
    });
    assert.equal(stepIn(report, 'imap.arrival').code, 'skip.cancelled');
    assert.equal(report.verdict.status, 'unknown');
  });

  it('tells whether a mailbox comes down within a minute', async () => {
    const before = await lab.mailboxState('ivan');
    const check = async (slowMs: number): Promise<Report> =>
      checkSync({ entry: entryOf('ivan'), side: 'source' }, await contextOf(), new AbortController().signal, {
        slowMs,
        mostMs: 5_000,
      });
    const report = await check(60_000);
    assert.deepEqual(Object.keys(codesOf(report)).slice(-2), ['imap.folders', 'imap.headers']);
    assert.equal(report.verdict.status, 'pass');
    assert.match(report.verdict.cause, /^The first sync of ivan@icloud\.test takes /);
    const { headers, messages } = stepIn(report, 'imap.headers').detail;
    assert.deepEqual([headers, messages], [before.messages, before.messages]);
    const { specialUse } = stepIn(report, 'imap.folders').detail;
    assert.deepEqual(specialUse, { sent: 'Sent' });
    assert.deepEqual(await lab.mailboxState('ivan'), before, 'nothing was changed');
    assert.equal((await check(-1)).verdict.code, 'imap.slow');
  });

  it('has not let a password into anything that was said', () => {
    for (const user of ['alice', 'bob', 'ivan'] as const)
      assert.ok(!said.some((line) => line.includes(labUsers[user].password)), user);
  });
});

function isUser(name: string): name is LabUserName {
  return Object.hasOwn(labUsers, name);
}

async function deliverElsewhere(lab: Lab): Promise<void> {
  const table = join(lab.directory, 'postfix', 'mailboxes');
  let text = await readFile(table, 'utf8');
  for (const [user, path] of Object.entries(elsewhere)) {
    text = text.replace(` ${user}/Maildir/\n`, ` ${path}\n`);
    const folder = join(lab.directory, 'mail', path);
    for (const part of ['cur', 'new', 'tmp']) await mkdir(join(folder, part), { recursive: true });
    for (const owned of [
      join(folder, '..'),
      folder,
      ...['cur', 'new', 'tmp'].map((part) => join(folder, part)),
    ])
      await chown(owned, mailOwner, mailOwner);
  }
  await writeFile(table, text);
  // A file changed in the last second is not settled for Postfix: it would wait.
  await utimes(table, new Date('2020-01-01'), new Date('2020-01-01'));
}

/** What was held back goes where Dovecot looks. */
async function releaseHeld(lab: Lab): Promise<void> {
  const held = join(lab.directory, 'mail', elsewhere.gus, 'new');
  await until(async () => (await readdir(held)).length > 0);
  for (const file of await readdir(held))
    await rename(join(held, file), join(lab.directory, 'mail', 'gus', 'Maildir', 'new', file));
}

/** The text of every message with its flags, in whichever of `new` and `cur` it lies: that a folder was opened for writing is no change. */
async function contents(lab: Lab, user: LabUserName): Promise<string[]> {
  const maildir = join(lab.directory, 'mail', user, 'Maildir');
  const { files } = await lab.mailboxState(user);
  return Promise.all(
    files.map(async (file) => {
      const flags = /:2,(.*)$/.exec(file)?.[1] ?? '';
      return `${flags} ${await readFile(join(maildir, file), 'utf8')}`;
    }),
  ).then((all) => all.sort());
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
