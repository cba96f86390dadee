import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bulkUsers } from '../lab/users.ts';
import type { Place } from './subject.ts';

/** The mailbox that everything is copied from. */
export const sourceAddress = `source@${bulkUsers.domain}`;

/** What is handed to the command line in its environment. */
export function environmentAt({
  directory,
  disk,
}: Pick<Place, 'directory' | 'disk'>): Readonly<Record<string, string>> {
  return {
    SECRET: bulkUsers.password,
    HOME: directory,
    XDG_RUNTIME_DIR: directory,
    MAILOPS_STATE: join(disk, 'state'),
    TMPDIR: disk,
  };
}

/** Writes the `mailboxes.yaml` of a place, with `target` as the mailbox to move to. Gives its path. */
export async function writeMailboxes(
  place: Pick<Place, 'directory' | 'address' | 'oauth' | 'ports'>,
  target?: string,
): Promise<string> {
  const { directory, address, oauth, ports } = place;
  const imap = (port: number): string => `{ host: 127.0.0.1, port: ${port}, security: none }`;
  const file = join(directory, 'mailboxes.yaml');
  await writeFile(
    file,
    [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      ...(oauth === undefined
        ? ['    provider: ovh', '    credential: env:SECRET']
        : ['    auth: oauth2', `    oauth: ${oauth}`]),
      `    imap: ${imap(ports.source)}`,
      ...(target === undefined
        ? []
        : [
            '    migration:',
            '      start: 2026-11-23',
            '      target:',
            `        address: ${target}`,
            '        provider: ovh',
            '        auth: password',
            '        credential: env:SECRET',
            `        imap: ${imap(ports.target)}`,
          ]),
      '',
    ].join('\n'),
  );
  return file;
}
