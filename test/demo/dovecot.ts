import { execFile } from 'node:child_process';
import { chown, mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startDaemon } from '../lab/daemon.ts';
import type { Daemon } from '../lab/daemon.ts';
import type { Keeper } from '../lab/keeper.ts';
import { mailOwner } from '../lab/maildir.ts';
import { dovecotConfiguration } from './dovecot-configuration.ts';
import type { DovecotSetup, Owner } from './dovecot-configuration.ts';
import { listens } from './listens.ts';
import { fillMailbox } from './mail-to-move.ts';
import { allStories } from './stories.ts';

const run = promisify(execFile);
const program = '/usr/sbin/dovecot';

/**
 * Starts Dovecot with the people who have a password, an INBOX of one message each.
 *
 * @throws {Error} with its words, where it does not start or is of another line than 2.3, whose settings have other names
 */
export async function startDovecot(setup: Omit<DovecotSetup, 'owner'>, keeper: Keeper): Promise<Daemon> {
  const { stdout: version } = await run(program, ['--version']);
  if (!version.startsWith('2.3.'))
    throw new Error(`The demo needs Dovecot 2.3, as Debian 12 has it; here is ${version.trim()}`);
  const owner = await ownerOfAll();
  const { directory } = setup;
  const configuration = join(directory, 'dovecot.conf');
  await mkdir(join(directory, 'state'), { recursive: true });
  await Promise.all([
    writeFile(configuration, dovecotConfiguration({ ...setup, owner })),
    writeFile(join(directory, 'passwords'), passwords()),
    ...allStories
      .filter(({ password }) => password !== undefined)
      .map(async ({ address, movesTo }) => {
        const home = join(setup.mailDirectory, address);
        await makeMailbox(home, address, owner);
        if (movesTo === undefined) return;
        await fillMailbox(home, address, owner);
        await makeHome(join(setup.mailDirectory, movesTo), owner);
      }),
  ]);
  return startDaemon(
    {
      program,
      parameters: ['-F', '-c', configuration],
      outputFile: join(directory, 'dovecot.out'),
      logFiles: [join(directory, 'dovecot.log')],
      ready: () => listens('127.0.0.1', setup.port),
    },
    keeper,
  );
}

/** Dovecot lets nobody read mail as root: there an account number that is nobody's has the mailboxes. */
async function ownerOfAll(): Promise<Owner> {
  const { uid, gid, username } = userInfo();
  if (uid === 0) return { uid: mailOwner, gid: mailOwner, account: null };
  const { stdout } = await run('id', ['-gn']);
  return { uid, gid, account: { user: username, group: stdout.trim() } };
}

function passwords(): string {
  return allStories
    .flatMap(({ address, password, movesTo }) =>
      password === undefined
        ? []
        : [address, ...(movesTo === undefined ? [] : [movesTo])].map(
            (user) => `${user}:{PLAIN}${password}\n`,
          ),
    )
    .join('');
}

async function makeMailbox(home: string, address: string, { uid, gid }: Owner): Promise<void> {
  const maildir = join(home, 'Maildir');
  await makeHome(home, { uid, gid });
  const folders = [maildir, ...['cur', 'new', 'tmp'].map((name) => join(maildir, name))];
  const file = join(maildir, 'new', '1700000001.M1P1.demo');
  for (const folder of folders) await mkdir(folder, { recursive: true });
  await writeFile(file, `To: <${address}>\nSubject: Welcome to the demo\n\nThis message stays unread.\n`);
  await Promise.all([...folders, file].map((path) => chown(path, uid, gid)));
}

/** Where Dovecot, which is not root for a mailbox, may make one. */
async function makeHome(home: string, { uid, gid }: Pick<Owner, 'uid' | 'gid'>): Promise<void> {
  await mkdir(home, { recursive: true });
  await chown(home, uid, gid);
}
