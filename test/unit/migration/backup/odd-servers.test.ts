import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import { box, message, once, uidsOf } from './box.ts';
import { startOddServer, type Answer } from './odd-server.ts';
import { backUpFrom, manifestOf } from './scene.ts';

const address = 'claire@example.com';
interface Ran {
  readonly result: BackupResult;
  readonly commands: readonly string[];
  /** UID → what its file holds. */
  readonly kept: Readonly<Record<number, string>>;
}

describe('a backup from an odd server', function () {
  this.timeout(20_000);
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-odd-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function run(odd: Answer): Promise<Ran> {
    const server = await startOddServer(box(odd));
    try {
      const result = await backUpFrom({ address, port: server.port, password: 'pass-1', directory });
      const kept: Record<number, string> = {};
      for (const record of manifestOf(directory, address))
        if (record.type === 'message')
          kept[record.uid] = await readFile(join(directory, address, record.file), 'latin1');
      return { result, commands: server.commands, kept };
    } finally {
      await server.stop();
    }
  }
  const whole = { 1: 'a', 2: 'b', 3: 'c' };
  it('is complete from one without any extension, and read-only', async () => {
    const { result, kept, commands } = await run(() => undefined);
    assert.deepEqual([result.result, kept], ['complete', whole]);
    const harmless =
      /^(?:LOGIN|AUTHENTICATE|CAPABILITY|EXAMINE|LIST|STATUS|UID SEARCH|UID FETCH|LOGOUT|ID)\b/;
    assert.deepEqual(
      commands.filter((command) => !harmless.test(command) || command.includes(' BODY[')),
      [],
    );
  });

  it('goes on after BYE in the middle, and asks again only for what is missing', async () => {
    const { result, kept, commands } = await run(
      once(/BODY\.PEEK/, `${message(1)}* BYE restarting\r\nhang-up`),
    );
    assert.deepEqual([result.result, kept], ['complete', whole]);
    assert.ok(commands.some((command) => command.startsWith('UID FETCH 2:3 ')));
  });

  it('goes on after a cut inside a message, of which nothing stays', async () => {
    const { result, kept } = await run(
      once(/BODY\.PEEK/, `${message(1)}* 2 FETCH (UID 2 BODY[] {99}\r\nhalf\r\nhang-up`),
    );
    assert.deepEqual([result.result, kept], ['complete', whole]);
  });

  it('waits as long as a server that throttles suggests', async () => {
    const startedAt = performance.now();
    const { result, kept } = await run(
      once(/BODY\.PEEK/, 'NO Request is throttled. Suggested Backoff Time: 300 milliseconds'),
    );
    assert.ok(performance.now() - startedAt >= 300);
    assert.deepEqual([result.result, kept], ['complete', whole]);
  });

  it('names the message that the server refuses, in its words, and has the others', async () => {
    const { result, kept } = await run((command) => {
      const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
      return set !== undefined && uidsOf(set).includes(2) ? 'NO [SERVERBUG] Cannot read it' : undefined;
    });
    assert.deepEqual([result.result, kept], ['incomplete', { 1: 'a', 3: 'c' }]);
    assert.deepEqual(result.missing, [
      { folder: 'Box', uidValidity: 9, uid: 2, class: 'refused', reply: '[SERVERBUG] Cannot read it' },
    ]);
  });

  it('tells a message that is held back from one that was deleted meanwhile', async () => {
    const without =
      (uid: number, still: string): Answer =>
      (command) => {
        const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
        if (set !== undefined)
          return `${uidsOf(set)
            .filter((one) => one !== uid)
            .map(message)
            .join('')}OK done`;
        return command.startsWith('UID SEARCH UID') ? `* SEARCH${still}\r\nOK done` : undefined;
      };
    const held = await run(without(2, ' 2'));
    assert.deepEqual(
      [held.result.result, held.result.missing.map(({ uid, class: kind }) => [uid, kind])],
      ['incomplete', [[2, 'not-sent']]],
    );
    await rm(directory, { recursive: true });
    const gone = await run(without(2, ''));
    assert.deepEqual([gone.result.result, gone.result.messages.vanished], ['complete', 1]);
  });

  it('names the message whose literal lies, and has the others', async () => {
    const { result, kept } = await run((command) => {
      const set = /^UID FETCH (\S+) .*BODY/.exec(command)?.[1];
      if (set === undefined || !uidsOf(set).includes(2)) return undefined;
      return '* 2 FETCH (UID 2 BODY[] {1}\r\nmuch more than that)\r\nOK done';
    });
    assert.deepEqual([result.result, kept], ['incomplete', { 1: 'a', 3: 'c' }]);
    assert.deepEqual(
      result.missing.map(({ uid, class: kind }) => [uid, kind]),
      [[2, 'unreadable']],
    );
  });

  it('keeps a doubled UID once, and says where sizes differ', async () => {
    const { result, kept } = await run(
      once(
        /BODY\.PEEK/,
        `${message(1)}* 1 FETCH (UID 1 BODY[] {5}\r\nother)\r\n${message(2)}* 3 FETCH (UID 3 RFC822.SIZE 77 BODY[] "c")\r\nOK done`,
      ),
    );
    assert.deepEqual([result.result, kept, result.messages.sizeDiffers], ['complete', whole, 1]);
  });

  it('names a folder that vanishes between the list and the opening', async () => {
    const { result } = await run((command) =>
      command === 'EXAMINE "Box"' ? 'NO [NONEXISTENT] No such folder' : undefined,
    );
    assert.equal(result.result, 'incomplete');
    assert.deepEqual(result.foldersNotOpened, [{ folder: 'Box', reply: '[NONEXISTENT] No such folder' }]);
  });

  it('sees changed flags without mod-sequences, fetching no message again', async () => {
    await run(() => undefined);
    const { result, commands } = await run((command) =>
      command.startsWith('UID FETCH 1:3 (UID FLAGS)')
        ? '* 1 FETCH (UID 1 FLAGS (\\Seen))\r\n* 2 FETCH (UID 2 FLAGS ())\r\n* 3 FETCH (UID 3 FLAGS ())\r\nOK done'
        : undefined,
    );
    assert.deepEqual(
      [result.result, result.messages.fetched, result.messages.flagsChanged],
      ['complete', 0, 1],
    );
    assert.ok(!commands.some((command) => command.includes('BODY')));
  });

  it('says so when the login is refused, and names no secret', async () => {
    const server = await startOddServer((command) =>
      /^(?:LOGIN|AUTHENTICATE)/.test(command) ? 'NO [AUTHENTICATIONFAILED] no' : undefined,
    );
    try {
      const result = await backUpFrom({ address, port: server.port, password: 'canary-77aa', directory });
      assert.deepEqual([result.result, result.failure?.code], ['failed', 'auth.bad-credentials']);
      assert.ok(!JSON.stringify(result).includes('canary'));
      assert.equal(server.commands.filter((command) => /^(?:LOGIN|AUTHENTICATE)/.test(command)).length, 1);
    } finally {
      await server.stop();
    }
  });
});
