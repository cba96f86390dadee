import { chmod, chown, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startDaemon } from './daemon.ts';
import type { Daemon } from './daemon.ts';
import { dovecotConfiguration } from './dovecot-configuration.ts';
import type { DovecotSetup } from './dovecot-configuration.ts';
import type { Keeper } from './keeper.ts';
import { lockMaildir, mailOwner, seedMaildir } from './maildir.ts';
import { speaks } from './speaks.ts';
import { labUsers } from './users.ts';
import type { LabUser } from './users.ts';

/** Starts Dovecot with the users of users.ts; tokens are judged at `introspectionUrl` (RFC 7662). */
export async function startDovecot(
  setup: DovecotSetup,
  introspectionUrl: string,
  keeper: Keeper,
): Promise<Daemon> {
  const { directory } = setup;
  const configuration = join(directory, 'dovecot.conf');
  await mkdir(join(directory, 'state'), { recursive: true });
  await Promise.all([
    writeFile(configuration, dovecotConfiguration(setup)),
    writeFile(join(directory, 'passwords'), passwordFile()),
    writeFile(join(directory, 'disabled'), disabledFile()),
    writeFile(join(directory, 'accounts'), accountFile(setup.mailDirectory)),
    writeFile(join(directory, 'oauth2.conf'), oauthConfiguration(introspectionUrl)),
    makeMailboxes(setup.mailDirectory),
  ]);
  return startDaemon(
    {
      program: '/usr/sbin/dovecot',
      parameters: ['-F', '-c', configuration],
      outputFile: join(directory, 'dovecot.out'),
      logFiles: [join(directory, 'dovecot.log')],
      ready: () => speaks('127.0.0.1', setup.ports.imap, '* OK'),
    },
    keeper,
  );
}

async function makeMailboxes(mailDirectory: string): Promise<void> {
  const bulk = join(mailDirectory, 'bulk');
  await mkdir(bulk, { recursive: true });
  await chmod(mailDirectory, 0o755);
  await chown(bulk, mailOwner, mailOwner);
  await Promise.all(
    Object.entries<LabUser>(labUsers).map(async ([name, user]) => {
      await seedMaildir(join(mailDirectory, name), user.address);
      if (user.behaviour === 'inbox-unreadable') await lockMaildir(join(mailDirectory, name));
    }),
  );
}

function passwordFile(): string {
  return Object.values<LabUser>(labUsers)
    .flatMap(({ address, shortName, password, behaviour }) => {
      const fields = behaviour === 'no-imap' ? 'nologin=y' : '';
      if (password === undefined) return [];
      return [address, ...(shortName === undefined ? [] : [shortName])].map(
        (name) => `${name}:{PLAIN}${password}::::::${fields}\n`,
      );
    })
    .join('');
}

function disabledFile(): string {
  return Object.values<LabUser>(labUsers)
    .flatMap(({ address, behaviour }) => (behaviour === 'disabled' ? [`${address}\n`] : []))
    .join('');
}

function accountFile(mailDirectory: string): string {
  return Object.entries<LabUser>(labUsers)
    .flatMap(([folder, { address, shortName }]) =>
      [address, ...(shortName === undefined ? [] : [shortName])].map(
        (name) => `${name}::${mailOwner}:${mailOwner}::${mailDirectory}/${folder}::\n`,
      ),
    )
    .join('');
}

function oauthConfiguration(introspectionUrl: string): string {
  return [
    `introspection_url = ${introspectionUrl}`,
    'introspection_mode = post',
    'username_attribute = username',
    'active_attribute = active',
    'active_value = true',
    '',
  ].join('\n');
}
