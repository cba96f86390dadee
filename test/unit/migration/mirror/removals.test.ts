import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startOddTarget } from '../append/odd-target.ts';
import { mailStore, type StoredMail } from './mail-store.ts';
import { mirrorBetween } from './scene.ts';

const mail = (name: string): StoredMail => ({ body: `Message-ID: <${name}@x>\r\n\r\n${name}\r\n` });

describe('a mirror that is to delete what the source has no more', function () {
  this.timeout(20_000);
  let stateDirectory: string;
  beforeEach(async () => {
    stateDirectory = await mkdtemp(join(tmpdir(), 'mailops-removals-'));
  });
  afterEach(() => rm(stateDirectory, { recursive: true, force: true }));

  for (const dryRun of [true, false])
    it(`says that a target without UIDPLUS deletes nothing${dryRun ? ', in a plan too' : ''}`, async () => {
      const inbox = [mail('a'), mail('b')];
      // What the source had is numbered by its place: the last one goes.
      const target = mailStore({ INBOX: { messages: [] } });
      const asked: string[] = [];
      const servers = await Promise.all([
        startOddTarget({ capabilities: '', answer: mailStore({ INBOX: { messages: inbox } }).answer }),
        startOddTarget({
          capabilities: 'LITERAL+ MULTIAPPEND',
          answer: (command, connection) => {
            asked.push(command.text);
            return target.answer(command, connection);
          },
        }),
      ]);
      const [from, to] = servers.map(({ port }, at) => ({
        address: `${at}@example.com`,
        port,
        password: 'pass-1',
      }));
      assert.ok(from && to);
      try {
        const first = await mirrorBetween(from, to, stateDirectory, { deletes: true });
        assert.deepEqual([first.result, first.totals.sent, first.notDeleted], ['complete', 2, undefined]);
        inbox.pop();
        const second = await mirrorBetween(from, to, stateDirectory, { deletes: true, dryRun });
        assert.deepEqual(
          [second.result, second.totals.deleted, second.notDeleted],
          ['incomplete', 0, 'no-uidplus'],
        );
        assert.equal(
          asked.some((command) => command.includes('EXPUNGE') || command.includes('\\Deleted')),
          false,
        );
      } finally {
        await Promise.all(servers.map((server) => server.stop()));
      }
    });
});
