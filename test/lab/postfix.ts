import { chmod, chown, mkdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { Daemon } from './daemon.ts';
import type { Keeper } from './keeper.ts';
import {
  certificateTable,
  domainTable,
  mailboxTable,
  mainConfiguration,
  masterConfiguration,
  opensslConfiguration,
} from './postfix-configuration.ts';
import type { PostfixSetup } from './postfix-configuration.ts';
import { speaks } from './speaks.ts';
import { groupId, userId } from './system-user.ts';

/** Folders of the queue that only Postfix's own account opens. */
const ownFolders = [
  'active',
  'bounce',
  'corrupt',
  'defer',
  'deferred',
  'flush',
  'hold',
  'incoming',
  'private',
  'saved',
  'trace',
];

/** A time of last change that is well past. */
const settled = new Date('2020-01-01');

/**
 * Starts Postfix with a configuration, queue and log of its own. The master is started directly: `postfix start` would check
 * and log into the system's installation.
 */
export async function startPostfix(setup: PostfixSetup, keeper: Keeper): Promise<Daemon> {
  const { directory } = setup;
  const file = (name: string): string => join(directory, name);
  const write = async (name: string, text: string): Promise<void> => {
    await writeFile(file(name), text);
    // A file changed in the last second is not settled for Postfix: it would wait.
    await utimes(file(name), settled, settled);
  };
  await makeQueue(directory);
  await Promise.all([
    write('main.cf', mainConfiguration(setup)),
    write('master.cf', masterConfiguration(setup)),
    write('openssl.cnf', opensslConfiguration),
    write('mailboxes', mailboxTable()),
    write('domains', domainTable()),
    write('certificates', certificateTable(setup.certificates)),
    writeFile(file('maillog'), ''),
  ]);
  return startDaemon(
    {
      program: '/usr/lib/postfix/sbin/master',
      parameters: ['-c', directory, '-s'],
      outputFile: file('postfix.out'),
      logFiles: [file('maillog')],
      ready: () => speaks('127.0.0.1', setup.ports.submission, '220 '),
    },
    keeper,
  );
}

async function makeQueue(directory: string): Promise<void> {
  const owner = userId('postfix');
  const postdrop = groupId('postdrop');
  const queue = join(directory, 'queue');
  const make = async (folder: string, uid: number, gid: number, mode: number): Promise<void> => {
    await mkdir(folder, { recursive: true });
    await chown(folder, uid, gid);
    await chmod(folder, mode);
  };
  await make(directory, 0, 0, 0o755);
  await make(queue, 0, 0, 0o755);
  await Promise.all([
    make(join(directory, 'data'), owner, 0, 0o700),
    make(join(queue, 'pid'), 0, 0, 0o755),
    make(join(queue, 'public'), owner, postdrop, 0o2710),
    make(join(queue, 'maildrop'), owner, postdrop, 0o1730),
    ...ownFolders.map((folder) => make(join(queue, folder), owner, 0, 0o700)),
  ]);
}
