import assert from 'node:assert/strict';
import { startOddServer, type Answer, type OddServer } from '../backup/odd-server.ts';
import { compareIn } from './scene.ts';
import type { CompareResult } from '../../../../src/core/migration/compare/compare-result.ts';

const section = 'BODY[HEADER.FIELDS (MESSAGE-ID)]';

/** Serves one folder beside INBOX, with messages by UID. */
function serving(
  folder: string,
  uids: readonly number[],
  {
    capabilities = '',
    size = 10,
    uidNext = 100,
    odd,
  }: { capabilities?: string; size?: number; uidNext?: number; odd?: Answer } = {},
): Answer {
  const status = `(MESSAGES ${uids.length} UIDNEXT ${uidNext} UIDVALIDITY 7)`;
  return (command, connection) => {
    const own = odd?.(command, connection);
    if (own !== undefined) return own;
    if (command === 'CAPABILITY') return `* CAPABILITY IMAP4rev1 ${capabilities}\r\nOK done`;
    if (command.startsWith('LIST')) return `* LIST () "/" ${folder}\r\nOK done`;
    if (command.startsWith('STATUS')) return `* STATUS ${folder} ${status}\r\nOK done`;
    if (command === `EXAMINE "${folder}"`)
      return `* ${uids.length} EXISTS\r\n* OK [UIDVALIDITY 7]\r\n* OK [UIDNEXT ${uidNext}]\r\nOK done`;
    if (command.startsWith('UID SEARCH')) return `* SEARCH ${uids.join(' ')}\r\nOK done`;
    if (!command.startsWith('UID FETCH')) return undefined;
    if (command.endsWith('BODY.PEEK[])'))
      return `${uids.map((uid) => `* ${uid} FETCH (UID ${uid} BODY[] {1}\r\n${uid})\r\n`).join('')}OK done`;
    const header = (uid: number): string => `Message-ID: <${uid}@b>\r\n\r\n`;
    const lines = uids.map(
      (uid) =>
        `* ${uid} FETCH (UID ${uid} FLAGS () RFC822.SIZE ${size} ${section} {${header(uid).length}}\r\n${header(uid)})\r\n`,
    );
    return `${lines.join('')}OK done`;
  };
}

describe('comparing with servers that do odd things', function () {
  this.timeout(20_000);
  const servers: OddServer[] = [];
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
  });
  const held = async (
    one: Answer,
    other: Answer,
    options: Parameters<typeof compareIn>[1] = {},
  ): Promise<CompareResult> => {
    const [source, target] = [await startOddServer(one), await startOddServer(other)];
    servers.push(source, target);
    return compareIn(
      {
        ...{ address: 'a@lab.test', target: 'b@lab.test', password: 'x', stateDirectory: '/nonexistent' },
        ...{ port: source.port, targetPort: target.port },
      },
      options,
    );
  };

  it('compares what both serve', async () => {
    const result = await held(serving('Mail', [1, 2]), serving('Mail', [1, 2]));
    assert.deepEqual([result.result, result.totals.matched, result.differences], ['complete', 2, []]);
  });

  it('does not call complete what holds a folder that cannot be opened', async () => {
    const odd: Answer = (command) =>
      command.startsWith('EXAMINE "Mail') ? 'NO [SERVERBUG] broken' : undefined;
    for (const [one, other] of [
      [serving('Mail', [1], { odd }), serving('Mail', [1])],
      [serving('Mail', [1]), serving('Mail', [1], { odd })],
    ] as const) {
      const result = await held(one, other);
      assert.equal(result.result, 'incomplete');
      assert.deepEqual([result.folders[0]?.reply, result.differences], ['[SERVERBUG] broken', []]);
    }
  });

  it('does not call complete what holds a message that the server keeps to itself', async () => {
    const odd: Answer = (command) => (command.startsWith('UID FETCH') ? 'NO not that one' : undefined);
    const result = await held(serving('Mail', [1]), serving('Mail', [1], { odd }));
    assert.deepEqual([result.result, result.totals.differences.lost], ['incomplete', 0]);
    assert.equal(result.folders[0]?.reply, 'not that one');
  });

  it('takes the limit that the target tells', async () => {
    const result = await held(
      serving('Mail', [1], { size: 500 }),
      serving('Mail', [], { capabilities: 'APPENDLIMIT=499' }),
    );
    assert.deepEqual(
      result.differences.map(({ class: kind }) => kind),
      ['over-limit'],
    );
  });

  it('takes the limit that the target tells of each folder', async () => {
    const odd: Answer = (command) =>
      command === 'STATUS "Mail" (APPENDLIMIT)' ? '* STATUS Mail (APPENDLIMIT 499)\r\nOK done' : undefined;
    const result = await held(
      serving('Mail', [1], { size: 500 }),
      serving('Mail', [], { capabilities: 'APPENDLIMIT', odd }),
    );
    assert.deepEqual(
      result.differences.map(({ class: kind }) => kind),
      ['over-limit'],
    );
  });

  for (const deep of [false, true])
    it(`finds what came to the target while it was read${deep ? ', deep' : ''}`, async () => {
      const [before, after] = [serving('Mail', [1], { uidNext: 2 }), serving('Mail', [1, 2], { uidNext: 3 })];
      const other: Answer = (command, connection) => (connection === 1 ? before : after)(command, connection);
      const result = await held(serving('Mail', [1, 2]), other, { deep });
      assert.deepEqual([result.result, result.totals.matched, result.differences], ['complete', 2, []]);
    });

  it('goes on where a connection broke', async () => {
    const odd: Answer = (command, connection) =>
      command.startsWith('UID FETCH') && connection === 1 ? 'hang-up' : undefined;
    const result = await held(serving('Mail', [1, 2]), serving('Mail', [1, 2], { odd }));
    assert.deepEqual([result.result, result.totals.matched], ['complete', 2]);
  });

  it('fails with the server’s words when it is not let in', async () => {
    const odd: Answer = (command) =>
      /^(?:LOGIN|AUTHENTICATE)/.test(command) ? 'NO [AUTHENTICATIONFAILED] no such user' : undefined;
    const result = await held(serving('Mail', [1]), serving('Mail', [1], { odd }));
    assert.deepEqual([result.result, result.failure?.code], ['failed', 'auth.bad-credentials']);
    assert.deepEqual([result.folders, result.totals.messages], [[], 0]);
  });

  it('ends at once when it is interrupted', async () => {
    const stop = new AbortController();
    const odd: Answer = (command) => {
      if (command.startsWith('UID FETCH')) stop.abort(new Error('enough'));
      return undefined;
    };
    const result = await held(serving('Mail', [1, 2], { odd }), serving('Mail', [1, 2]), {
      signal: stop.signal,
    });
    assert.deepEqual([result.result, result.failure, result.differences], ['interrupted', null, []]);
  });

  it('cannot compare with a backup that is not there', async () => {
    const result = await held(serving('Mail', [1]), serving('Mail', [1]), { backup: '/nonexistent/backup' });
    assert.deepEqual(
      [result.result, result.failure?.code, result.failure?.args['errno']],
      ['failed', 'disk', 'ENOENT'],
    );
  });
});
