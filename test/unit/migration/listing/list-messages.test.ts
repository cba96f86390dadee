import assert from 'node:assert/strict';
import { Fault } from '../../../../src/core/dialogue/fault.ts';
import type { BulkCompletion, HeardFetch } from '../../../../src/core/migration/imap/bulk-connection.ts';
import {
  beginListing,
  continueListing,
  listMessages,
  listMessagesAbove,
  type Listed,
} from '../../../../src/core/migration/listing/list-messages.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';

/** What a server says to one command: responses, each with the header in it, then how it ends. */
interface Said {
  readonly responses?: readonly (readonly [text: string, header?: string])[];
  readonly ends?: 'OK' | 'NO' | Fault;
  readonly words?: string;
}

class FakeSession {
  readonly commands: string[] = [];
  readonly pauses: number[] = [];
  fault: Fault | undefined;
  readonly #answer: (command: string, nth: number) => Said;

  constructor(answer: (command: string, nth: number) => Said) {
    this.#answer = answer;
  }

  can(): boolean {
    return false;
  }

  quote(words: string): string {
    return words;
  }

  pause(ms: number): Promise<void> {
    this.pauses.push(ms);
    return Promise.resolve();
  }

  async ask(command: string, heard?: HeardFetch): Promise<BulkCompletion | Fault> {
    this.commands.push(command.replace(/ \(UID FLAGS.*$/, ''));
    const { responses = [], ends = 'OK', words = 'done' } = this.#answer(command, this.commands.length);
    await Promise.resolve();
    if (this.fault) return this.fault;
    const untagged: string[] = [];
    for (const [text, header] of responses) {
      if (heard && text.includes(' FETCH '))
        heard(text, header === undefined ? undefined : Buffer.from(header));
      else untagged.push(text);
    }
    if (ends instanceof Fault) {
      this.fault = ends;
      return ends;
    }
    return { status: ends, words, untagged };
  }
}

const section = 'BODY[HEADER.FIELDS (MESSAGE-ID DATE)]';

function message(uid: number, more = ''): readonly [string, string] {
  const date = '"23-Nov-2026 10:00:00 +0000"';
  return [
    `* ${uid} FETCH (UID ${uid} FLAGS (\\Seen work) INTERNALDATE ${date} RFC822.SIZE ${uid * 10} ${section} {20}${more})`,
    `Message-ID: <${uid}@b>\r\n\r\n`,
  ];
}

function asked(command: string): number[] {
  const set = /^UID FETCH (\S+)/.exec(command)?.[1] ?? '';
  return set.split(',').flatMap((range) => {
    const [first = 0, last = first] = range.split(':').map(Number);
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
}

const control = unattended(new AbortController().signal);

async function list(session: FakeSession, uids: readonly number[]): Promise<Listed> {
  const listed = await listMessages(session, uids, control);
  if (listed instanceof Fault) throw new Error(listed.code);
  return listed;
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, at) => at + 1);
}

describe('listing the messages of a folder', () => {
  it('gives each with what it is', async () => {
    const session = new FakeSession((command) => ({ responses: asked(command).map((uid) => message(uid)) }));
    const { messages, unread } = await list(session, upTo(1_200));
    assert.equal(session.commands.length, 3);
    assert.deepEqual([messages.length, unread], [1_200, []]);
    const { identity, ...others } = messages.at(1_199);
    assert.deepEqual(others, {
      uid: 1_200,
      size: 12_000,
      flags: ['\\Seen'],
      keywords: ['work'],
      internalDate: '23-Nov-2026 10:00:00 +0000',
    });
    assert.equal(identity.messageId, '1200@b');
    assert.throws(() => messages.at(1_200), RangeError);
  });

  it('puts what comes in any order in order', async () => {
    const session = new FakeSession((command) => ({
      responses: asked(command)
        .reverse()
        .map((uid) => message(uid)),
    }));
    const { messages } = await list(session, upTo(2_000));
    assert.deepEqual(
      Array.from(messages, ({ uid, identity }) => `${uid} ${identity.messageId ?? ''}`),
      upTo(2_000).map((uid) => `${uid} ${uid}@b`),
    );
    assert.deepEqual([messages.uidAt(0), messages.sizeAt(0)], [1, 10]);
  });

  it('takes no message twice, none that it did not ask for, and no news of flags for one', async () => {
    const session = new FakeSession(() => ({
      responses: [['* 2 FETCH (UID 2 FLAGS (\\Seen))'], message(1), message(1), message(9), message(2)],
    }));
    const { messages } = await list(session, [1, 2]);
    assert.deepEqual(
      Array.from(messages, ({ uid }) => uid),
      [1, 2],
    );
  });

  const quoted: readonly (readonly [string, string, string | undefined])[] = [
    ['in quotes', `${section} "Message-ID: <q@b>"`, 'q@b'],
    ['empty in quotes', `${section} ""`, undefined],
    ['as NIL', `${section} NIL`, undefined],
  ];
  for (const [what, items, id] of quoted)
    it(`reads a header that comes ${what}`, async () => {
      const session = new FakeSession(() => ({ responses: [[`* 1 FETCH (UID 1 RFC822.SIZE 5 ${items})`]] }));
      const { messages } = await list(session, [1]);
      assert.deepEqual([messages.length, messages.at(0).identity.messageId], [1, id]);
    });

  it('finds the message to which a server says no', async () => {
    const session = new FakeSession((command) => {
      const uids = asked(command);
      return uids.includes(7)
        ? { ends: 'NO', words: '[SERVERBUG] broken' }
        : { responses: uids.map((uid) => message(uid)) };
    });
    const { messages, unread } = await list(session, upTo(20));
    assert.deepEqual([messages.length, unread], [19, [{ uid: 7, reply: '[SERVERBUG] broken' }]]);
  });

  it('knows a message that has gone from one that is held back', async () => {
    const session = new FakeSession((command) =>
      command.startsWith('UID SEARCH')
        ? { responses: [['* SEARCH 2']] }
        : {
            responses: asked(command)
              .filter((uid) => uid > 2)
              .map((uid) => message(uid)),
          },
    );
    const { messages, unread } = await list(session, [1, 2, 3]);
    assert.deepEqual([messages.length, unread], [1, [{ uid: 2, reply: '' }]]);
  });

  it('waits as long as a server that throttles asks for', async () => {
    const session = new FakeSession((command, nth) =>
      nth === 1
        ? { ends: 'NO', words: '[THROTTLED] Suggested Backoff Time: 1234 milliseconds' }
        : { responses: asked(command).map((uid) => message(uid)) },
    );
    assert.equal((await list(session, [1])).messages.length, 1);
    assert.deepEqual(session.pauses, [1_234]);
  });

  it('gives up when a server wants more patience than anybody has', async () => {
    const session = new FakeSession(() => ({ ends: 'NO', words: 'Backoff Time: 999999999 milliseconds' }));
    const fault = await listMessages(session, [1], control);
    assert.ok(fault instanceof Fault);
    assert.equal(fault.code, 'auth.rate-limited');
  });

  it('goes on in another session where the first one broke, and blames a message only the third time', async () => {
    const listing = beginListing(upTo(5));
    for (let sessions = 1; sessions <= 4; sessions += 1) {
      const session = new FakeSession((command) => {
        const uids = asked(command);
        const broken = uids.indexOf(3);
        return broken === -1
          ? { responses: uids.map((uid) => message(uid)) }
          : {
              responses: uids.slice(0, broken).map((uid) => message(uid)),
              ends: new Fault('net.closed', {}, 'crash'),
            };
      });
      const fault = await continueListing(session, listing, control);
      assert.equal(fault === undefined, sessions === 4, `session ${sessions}`);
    }
    assert.deepEqual([listing.messages.length, listing.unread], [4, [{ uid: 3, reply: 'crash' }]]);
  });

  it('lists only what is above a UID, though * is always the last message', async () => {
    const session = new FakeSession((command) =>
      command.startsWith('UID SEARCH')
        ? { responses: [['* SEARCH 9']] }
        : { responses: asked(command).map((uid) => message(uid)) },
    );
    for (const [above, count] of [
      [8, 1],
      [9, 0],
    ] as const) {
      const listed = await listMessagesAbove(session, above, control);
      assert.ok('messages' in listed);
      assert.equal(listed.messages.length, count);
    }
    assert.equal(session.commands[0], 'UID SEARCH UID 9:*');
  });
});
