import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import { box, message, once, uidsOf } from './box.ts';
import { startOddServer, type Answer } from './odd-server.ts';
import { backUpFrom, manifestOf } from './scene.ts';

const address = 'claire@example.com';
const whole = { 1: 'a', 2: 'b', 3: 'c' };
const throttled = 'NO Request is throttled. Suggested Backoff Time: 300 milliseconds';

interface Ran {
  readonly result: BackupResult;
  readonly commands: readonly string[];
  /** UID → what its file holds. */
  readonly kept: Readonly<Record<number, string>>;
  readonly ms: number;
}

describe('a backup from a hostile server', function () {
  this.timeout(20_000);
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-hostile-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function run(odd: Answer): Promise<Ran> {
    const server = await startOddServer(box(odd));
    const startedAt = performance.now();
    try {
      const result = await backUpFrom({ address, port: server.port, password: 'pass-1', directory });
      const ms = performance.now() - startedAt;
      const kept: Record<number, string> = {};
      if (result.messages.fetched > 0)
        for (const record of manifestOf(directory, address))
          if (record.type === 'message')
            kept[record.uid] = await readFile(join(directory, address, record.file), 'latin1');
      return { result, commands: server.commands, kept, ms };
    } finally {
      await server.stop();
    }
  }

  for (const pattern of [/^LIST/, /^EXAMINE "Box"/, /^UID SEARCH ALL/, /^UID FETCH/])
    it(`waits as long as it suggests when it throttles ${pattern.source}, and asks again`, async () => {
      const { result, kept, ms } = await run(once(pattern, throttled));
      assert.deepEqual([result.result, kept], ['complete', whole]);
      assert.ok(ms >= 300, `${ms} ms`);
    });

  for (const pattern of [/^LIST/, /^EXAMINE "Box"/, /^UID SEARCH ALL/, /^UID FETCH/])
    it(`gives up at once when it wants two hours before ${pattern.source}, and says why`, async () => {
      const { result, commands } = await run((command) =>
        pattern.test(command) ? 'NO Throttled. Suggested Backoff Time: 7200000 milliseconds' : undefined,
      );
      assert.deepEqual([result.result, result.failure?.code], ['failed', 'auth.rate-limited']);
      assert.match(result.failure?.reply ?? '', /7200000/);
      assert.equal(commands.filter((command) => pattern.test(command)).length, 1);
    });

  it('names a message whose body is NIL, and has the others', async () => {
    const { result, kept } = await run((command) => {
      const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
      if (set === undefined || !uidsOf(set).includes(2))
        return command === 'UID SEARCH UID 2' ? '* SEARCH 2\r\nOK done' : undefined;
      return `${uidsOf(set)
        .map((uid) => (uid === 2 ? '* 2 FETCH (UID 2 FLAGS () RFC822.SIZE 1 BODY[] NIL)\r\n' : message(uid)))
        .join('')}OK done`;
    });
    assert.deepEqual([result.result, kept], ['incomplete', { 1: 'a', 3: 'c' }]);
    assert.deepEqual(
      result.missing.map(({ uid, class: kind }) => [uid, kind]),
      [[2, 'not-sent']],
    );
  });

  it('is not complete when it counts messages that it gives no UID, and takes nothing for deleted', async () => {
    await run(() => undefined);
    const { result } = await run((command) =>
      command === 'UID SEARCH ALL' ? '* SEARCH 1 3\r\nOK done' : undefined,
    );
    assert.deepEqual([result.result, result.messages.deleted], ['incomplete', 0]);
    assert.deepEqual(
      result.missing.map(({ uid, class: kind }) => [uid, kind]),
      [[0, 'not-sent']],
    );
  });

  it('does not take silence for an empty folder', async () => {
    await run(() => undefined);
    const { result } = await run((command) => (command === 'UID SEARCH ALL' ? 'OK done' : undefined));
    assert.deepEqual([result.result, result.messages.deleted], ['incomplete', 0]);
  });

  it('copies a folder once that is listed twice, and each of its messages once', async () => {
    const { result, kept } = await run((command) =>
      command.startsWith('LIST') ? '* LIST () "/" Box\r\n* LIST () "/" "Box"\r\nOK done' : undefined,
    );
    assert.deepEqual([result.result, result.messages.fetched, kept], ['complete', 3, whole]);
  });

  it('takes a message without a UID for none', async () => {
    const { result, kept } = await run(
      once(/BODY\.PEEK/, `* 1 FETCH (FLAGS () BODY[] {1}\r\nx)\r\n${message(2)}OK done`),
    );
    assert.deepEqual([result.result, kept], ['complete', whole]);
  });

  it('keeps octets as they come, 8-bit and NUL too', async () => {
    const octets = '\x00\xff\r\n.\r\n* BYE\r\nm1 OK\r\n\x80';
    const { result, kept } = await run(
      once(
        /BODY\.PEEK/,
        `* 1 FETCH (UID 1 BODY[] {${octets.length}}\r\n${octets})\r\n${message(2)}${message(3)}OK done`,
      ),
    );
    assert.deepEqual([result.result, kept], ['complete', { ...whole, 1: octets }]);
  });

  it('is not put off by deletions and arrivals in the middle', async () => {
    const { result, kept } = await run((command) => {
      const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
      if (command.startsWith('UID SEARCH UID 2')) return '* SEARCH\r\nOK done';
      if (set === undefined) return undefined;
      return `* 2 EXPUNGE\r\n* 7 EXISTS\r\n* 1 FETCH (FLAGS (\\Seen))\r\n${uidsOf(set)
        .filter((uid) => uid !== 2)
        .map(message)
        .join('')}OK done`;
    });
    assert.deepEqual([result.result, kept], ['complete', { 1: 'a', 3: 'c' }]);
    assert.equal(result.messages.vanished, 1);
  });

  it('gives up a line without an end, and says so', async () => {
    const { result } = await run((command) =>
      command.startsWith('LIST') ? `* LIST ${'x'.repeat(17 * 1_048_576)}\r\nOK done` : undefined,
    );
    assert.deepEqual([result.result, result.failure?.code], ['failed', 'imap.protocol-error']);
  });

  it('gives up a message of a size that no server takes', async () => {
    const { result } = await run((command) => {
      const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
      return set === undefined || !uidsOf(set).includes(2)
        ? undefined
        : '* 2 FETCH (UID 2 BODY[] {9000000000000}\r\nx';
    });
    assert.deepEqual([result.result, result.messages.fetched], ['incomplete', 2]);
    assert.deepEqual(
      result.missing.map(({ uid, class: kind }) => [uid, kind]),
      [[2, 'unreadable']],
    );
  });

  it('writes the same number twice when it means another message, and loses neither', async () => {
    await run(() => undefined);
    const valid = (number: number): Answer => {
      const state = `* 3 EXISTS\r\n* OK [UIDVALIDITY ${number}] valid\r\n* OK [UIDNEXT 4] next\r\nOK done`;
      return (command) =>
        command === 'EXAMINE "Box"'
          ? state
          : command.startsWith('STATUS')
            ? `* STATUS Box (MESSAGES 3 UIDNEXT 4 UIDVALIDITY ${number})\r\nOK done`
            : undefined;
    };
    await run(valid(10));
    const back: Answer = (command, connection) =>
      command.includes('BODY.PEEK')
        ? `${[1, 2, 3].map((uid) => message(uid).replace(/[a-c]\)\r\n$/, 'z)\r\n')).join('')}OK done`
        : valid(9)(command, connection);
    const { result } = await run(back);
    assert.equal(result.result, 'complete');
    const texts = await Promise.all(
      manifestOf(directory, address).flatMap((record) =>
        record.type === 'message' && record.uidValidity === 9
          ? [readFile(join(directory, address, record.file), 'latin1')]
          : [],
      ),
    );
    assert.deepEqual(texts.sort(), ['a', 'b', 'c', 'z', 'z', 'z']);
  });
});
