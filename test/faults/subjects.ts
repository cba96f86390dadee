import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { bulkUsers } from '../lab/users.ts';
import { backupSubject } from './backup-subject.ts';
import { runCommand } from './command.ts';
import { sourceAddress, environmentAt, writeMailboxes } from './mailbox-file.ts';
import { mirrorSubject } from './mirror-subject.ts';
import { copyByHand } from './read-mailbox.ts';
import { restoreSubject } from './restore-subject.ts';
import { told } from './result-document.ts';
import type { Scene } from './scene.ts';
import type { Subject } from './subject.ts';

/** Every verb that moves mail, with what it has to bring about. */
export async function subjectsOf(scene: Scene): Promise<readonly [Subject, Subject, Subject]> {
  const content = await copyByHand(scene.steady, sourceAddress, `by-hand@${bulkUsers.domain}`);
  return [
    backupSubject(scene.corpus),
    mirrorSubject(content),
    restoreSubject(await backedUp(scene), content),
  ];
}

/** A backup to restore from. Gives its directory. */
async function backedUp({ directory, steady }: Scene): Promise<string> {
  const disk = join(directory, 'backed-up');
  await mkdir(disk);
  const place = {
    directory: disk,
    disk,
    address: sourceAddress,
    oauth: undefined,
    ports: { source: steady.port, target: steady.port },
  };
  const file = await writeMailboxes(place);
  const args = ['backup', file, sourceAddress, '--to', disk, '--format', 'json'];
  const ended = await runCommand({ args, environment: environmentAt(place) });
  assert.equal(ended.code, 0, told(ended));
  return join(disk, sourceAddress);
}
