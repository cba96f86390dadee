import assert from 'node:assert/strict';
import { makeFolder, type MadeFolder } from '../../../../src/core/migration/folders/make-folder.ts';
import type { MappedFolder } from '../../../../src/core/migration/folders/map-folders.ts';

const mapped: MappedFolder = {
  folder: { name: 'a:b', title: 'a:b', parts: ['a:b'], specialUse: undefined, subscribed: true },
  name: 'a:b',
  title: 'a:b',
  exists: false,
  by: 'created',
  specialUse: undefined,
  instead: { name: 'a-b', title: 'a-b' },
  apart: undefined,
};

interface Made {
  readonly made: Awaited<ReturnType<typeof makeFolder>>;
  readonly asked: readonly string[];
}

describe('making a folder on a target', () => {
  /** @param answers to commands that begin so; the others succeed */
  async function make(
    folder: Partial<MappedFolder>,
    answers: Readonly<Record<string, string>> = {},
    capabilities: readonly string[] = [],
  ): Promise<Made> {
    const asked: string[] = [];
    const session = {
      can: (capability: string) => capabilities.includes(capability),
      quote: (text: string) => text,
      ask: (command: string) => {
        asked.push(command);
        const found = Object.entries(answers).find(([start]) => command.startsWith(start))?.[1];
        const [, status, words = ''] = /^(OK|NO) (.*)$/.exec(found ?? 'OK done') ?? [];
        return Promise.resolve({
          status: status === 'NO' ? ('NO' as const) : ('OK' as const),
          words,
          untagged: [],
        });
      },
    };
    return { made: await makeFolder(session, { ...mapped, ...folder }), asked };
  }
  const refusal = { refused: '[CANNOT] No colon' };
  const cases: readonly {
    readonly name: string;
    readonly folder?: Partial<MappedFolder>;
    readonly answers?: Readonly<Record<string, string>>;
    readonly capabilities?: readonly string[];
    readonly made: MadeFolder | typeof refusal;
    readonly asked: readonly string[];
  }[] = [
    {
      name: 'makes it and subscribes to it',
      made: { name: 'a:b', title: 'a:b', by: 'created' },
      asked: ['CREATE "a:b"', 'SUBSCRIBE "a:b"'],
    },
    {
      name: 'does not subscribe to what was not',
      folder: { folder: { ...mapped.folder, subscribed: false } },
      made: { name: 'a:b', title: 'a:b', by: 'created' },
      asked: ['CREATE "a:b"'],
    },
    {
      name: 'names its special use where the server takes that, and does without where it refuses',
      folder: { specialUse: 'sent' },
      capabilities: ['CREATE-SPECIAL-USE'],
      answers: { 'CREATE "a:b" (USE (\\Sent))': 'NO [USEATTR] Not supported' },
      made: { name: 'a:b', title: 'a:b', by: 'created' },
      asked: ['CREATE "a:b" (USE (\\Sent))', 'CREATE "a:b"', 'SUBSCRIBE "a:b"'],
    },
    {
      name: 'takes a plainer name where the server refuses the one',
      answers: { 'CREATE "a:b"': 'NO [CANNOT] No colon' },
      made: { name: 'a-b', title: 'a-b', by: 'other-name' },
      asked: ['CREATE "a:b"', 'CREATE "a-b"', 'SUBSCRIBE "a-b"'],
    },
    {
      name: 'takes the plainer one that an earlier run made',
      answers: { 'CREATE "a:b"': 'NO [CANNOT] No colon', 'CREATE "a-b"': 'NO [ALREADYEXISTS] There' },
      made: { name: 'a-b', title: 'a-b', by: 'other-name' },
      asked: ['CREATE "a:b"', 'CREATE "a-b"'],
    },
    {
      name: 'says why it could not, in the server’s words',
      folder: { instead: undefined },
      answers: { CREATE: 'NO [CANNOT] No colon' },
      made: refusal,
      asked: ['CREATE "a:b"'],
    },
    {
      name: 'finds it made meanwhile',
      answers: { CREATE: 'NO [ALREADYEXISTS] There' },
      made: { name: 'a:b', title: 'a:b', by: 'created' },
      asked: ['CREATE "a:b"'],
    },
    {
      name: 'keeps it apart where the server takes its name for that of another',
      folder: { apart: { name: 'a:b ~1', title: 'a:b ~1' } },
      answers: { 'CREATE "a:b"': 'NO Mailbox already exists' },
      made: { name: 'a:b ~1', title: 'a:b ~1', by: 'other-name' },
      asked: ['CREATE "a:b"', 'CREATE "a:b ~1"', 'SUBSCRIBE "a:b ~1"'],
    },
  ];
  for (const { name, folder = {}, answers, capabilities, made, asked } of cases)
    it(name, async () => {
      assert.deepEqual(await make(folder, answers, capabilities), { made, asked });
    });
});
