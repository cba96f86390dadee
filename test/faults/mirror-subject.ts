import assert from 'node:assert/strict';
import { bulkUsers } from '../lab/users.ts';
import { environmentAt, writeMailboxes } from './mailbox-file.ts';
import type { MailboxContent } from './read-mailbox.ts';
import type { ResultDocument } from './result-document.ts';
import type { Place, Stage, Subject } from './subject.ts';
import { assertAll, assertPart } from './target-content.ts';

/** `mailops mirror` into an empty mailbox on the same server, which then has to hold `content`. */
export function mirrorSubject(content: MailboxContent): Subject {
  return {
    verb: 'mirror',
    routes: ['source', 'target'],
    written: 60_000,
    needsDisk: false,
    prepare: (place) => prepareMirror(place, content),
  };
}

async function prepareMirror(place: Place, content: MailboxContent): Promise<Stage> {
  const target = `${place.name}@${bulkUsers.domain}`;
  const file = await writeMailboxes(place, target);
  const connections = ['--connections-per-host', String(place.connections)];
  return {
    command: {
      args: ['mirror', file, place.address, '--format', 'json', ...connections],
      environment: environmentAt(place),
    },
    appended: place.disk,
    assertSound: () => assertPart(place.server, target, content),
    assertWhole: () => assertAll(place.server, target, content),
    assertIdle: assertNothingSent,
  };
}

/** Of mirror and restore: the run found everything there. */
export function assertNothingSent(result: ResultDocument): void {
  const totals = result['totals'];
  assert.ok(typeof totals === 'object' && totals !== null);
  const { sent, flagsChanged, deleted, undelivered } = { ...totals } as Record<string, unknown>;
  assert.deepEqual(
    { sent, flagsChanged, deleted, undelivered },
    { sent: 0, flagsChanged: 0, deleted: 0, undelivered: 0 },
  );
}
