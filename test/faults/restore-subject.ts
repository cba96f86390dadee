import { bulkUsers } from '../lab/users.ts';
import { environmentAt, writeMailboxes } from './mailbox-file.ts';
import { assertNothingSent } from './mirror-subject.ts';
import type { MailboxContent } from './read-mailbox.ts';
import type { Place, Stage, Subject } from './subject.ts';
import { assertAll, assertPart } from './target-content.ts';

/** `mailops restore` of a backup into an empty mailbox, which then has to hold `content`. @param backup its directory */
export function restoreSubject(backup: string, content: MailboxContent): Subject {
  return {
    verb: 'restore',
    routes: ['target'],
    written: 60_000,
    needsDisk: false,
    prepare: (place) => prepareRestore(place, backup, content),
  };
}

async function prepareRestore(place: Place, backup: string, content: MailboxContent): Promise<Stage> {
  const target = `${place.name}@${bulkUsers.domain}`;
  const file = await writeMailboxes(place, target);
  const connections = ['--connections-per-host', String(place.connections)];
  return {
    command: {
      args: ['restore', backup, file, place.address, '--side', 'target', '--format', 'json', ...connections],
      environment: environmentAt(place),
    },
    appended: place.disk,
    assertSound: () => assertPart(place.server, target, content),
    assertWhole: () => assertAll(place.server, target, content),
    assertIdle: assertNothingSent,
  };
}
