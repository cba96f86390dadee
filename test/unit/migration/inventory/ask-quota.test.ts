import assert from 'node:assert/strict';
import { Fault } from '../../../../src/core/dialogue/fault.ts';
import type { BulkCompletion } from '../../../../src/core/migration/imap/bulk-connection.ts';
import { askQuota } from '../../../../src/core/migration/inventory/ask-quota.ts';

const ask = (answer: Partial<BulkCompletion> | Fault, can = true): ReturnType<typeof askQuota> =>
  askQuota({
    can: (capability) => can && capability === 'QUOTA',
    ask: (command) => {
      assert.equal(command, 'GETQUOTAROOT INBOX');
      return Promise.resolve(
        answer instanceof Fault ? answer : { status: 'OK', words: '', untagged: [], ...answer },
      );
    },
  });

describe('the quota of a mailbox', () => {
  const storage = { resource: 'storage', used: 10_240, limit: 524_288 };
  const cases: readonly (readonly [string, readonly string[], unknown])[] = [
    [
      'one of storage',
      ['* QUOTAROOT INBOX "User quota"', '* QUOTA "User quota" (STORAGE 10 512)'],
      [{ root: 'User quota', ...storage }],
    ],
    [
      'two of one root',
      ['* QUOTA "" (STORAGE 10 512 MESSAGE 3 1000)'],
      [
        { root: '', ...storage },
        { root: '', resource: 'message', used: 3, limit: 1_000 },
      ],
    ],
    [
      'two roots',
      ['* QUOTA a (STORAGE 10 512)', '* QUOTA b (ANNOTATION-STORAGE 1 2)'],
      [
        { root: 'a', ...storage },
        { root: 'b', resource: 'annotation-storage', used: 1, limit: 2 },
      ],
    ],
    ['a root as a literal', ['* QUOTA {4}\r\na"(b (STORAGE 10 512)'], [{ root: 'a"(b', ...storage }]],
    ['a root in UTF-8', ['* QUOTA "Bo\u00c3\u00aete" (STORAGE 10 512)'], [{ root: 'Boîte', ...storage }]],
    ['none', ['* QUOTAROOT INBOX'], []],
    ['a root without resources', ['* QUOTA "" ()'], []],
    ['nonsense', ['* QUOTA', '* QUOTA "" (STORAGE ten 512)', '* QUOTA "" STORAGE 1 2'], []],
  ];
  for (const [name, untagged, quotas] of cases)
    it(`is read: ${name}`, async () => {
      assert.deepEqual(await ask({ untagged }), quotas);
    });

  it('is not asked for where the server has no QUOTA', async () => {
    assert.equal(await ask(new Fault('net.closed'), false), null);
  });

  it('is not known where the server refuses', async () => {
    assert.equal(await ask({ status: 'NO' }), null);
  });

  it('is a fault where the session broke', async () => {
    assert.ok((await ask(new Fault('net.closed'))) instanceof Fault);
  });
});
