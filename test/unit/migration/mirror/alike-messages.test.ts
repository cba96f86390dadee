import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TransferResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import { startOddTarget, type OddTarget, type OddTargetScript } from '../append/odd-target.ts';
import { restoreTo } from '../restore/scene.ts';
import { mailStore, type StoredMail } from './mail-store.ts';
import { mirrorBetween, type MirrorChanges } from './scene.ts';

type Answer = NonNullable<OddTargetScript['answer']>;

const header = 'From: meter@lab.test\r\nSubject: report\r\nDate: Tue, 1 Jul 2003 10:52:37 +0200\r\n\r\n';
const named = `Message-ID: <report@lab.test>\r\n${header}`;
const capabilities = 'LITERAL+ MULTIAPPEND UIDPLUS';

describe('messages with one header and other bodies', function () {
  this.timeout(20_000);
  let directory: string;
  const servers: OddTarget[] = [];
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-alike-'));
  });
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => server.stop()));
    await rm(directory, { recursive: true, force: true });
  });

  async function portOf(answer: Answer, can = capabilities): Promise<number> {
    const server = await startOddTarget({ capabilities: can, answer });
    servers.push(server);
    return server.port;
  }

  interface Mirrored {
    readonly result: TransferResult;
    /** Bodies on the target, in order. */
    readonly kept: readonly string[];
    /** Bodies that were read from the target. */
    readonly read: readonly string[];
  }

  async function mirrored(
    ones: readonly StoredMail[],
    others: readonly StoredMail[],
    changes: MirrorChanges & { readonly odd?: (usual: Answer) => Answer; readonly can?: string } = {},
  ): Promise<Mirrored> {
    const { odd = (usual: Answer): Answer => usual, can, ...options } = changes;
    const inbox = [...others];
    const target = mailStore({ INBOX: { messages: inbox } });
    const ports = await Promise.all([
      portOf(mailStore({ INBOX: { messages: [...ones] } }).answer),
      portOf(odd(target.answer), can),
    ]);
    const [from, to] = ['from', 'to'].map((name, at) => ({
      address: `${name}@example.com`,
      port: ports[at] ?? 0,
      password: 'pass-1',
    }));
    assert.ok(from && to);
    const result = await mirrorBetween(from, to, join(directory, 'state'), options);
    return { result, kept: inbox.map(({ body }) => bodyOf(body)), read: target.fetched.map(bodyOf) };
  }
  const bodyOf = (body: string): string => body.split('\r\n\r\n')[1] ?? '';
  const mail = (head: string, body: string, date?: string): StoredMail => ({
    body: `${head}${body}`,
    ...(date !== undefined && { date }),
  });
  const [a, b, c] = [mail(header, 'aaaa\r\n'), mail(header, 'bbbb\r\n'), mail(header, 'cccc\r\n')];

  interface Case {
    readonly what: string;
    readonly ones: readonly StoredMail[];
    readonly others: readonly StoredMail[];
    readonly sent: readonly string[];
    /** How many were read on the target. */
    readonly read: number;
  }
  const later = '02-Jul-2003 08:52:37 +0000';
  const cases: readonly Case[] = [
    { what: 'the second is there', ones: [a, b], others: [b], sent: ['aaaa\r\n'], read: 1 },
    { what: 'the first is there', ones: [a, b], others: [a], sent: ['bbbb\r\n'], read: 1 },
    { what: 'two of three are there', ones: [a, b, c], others: [c, b], sent: ['aaaa\r\n'], read: 2 },
    { what: 'only a stranger is there', ones: [a, b], others: [c], sent: ['aaaa\r\n', 'bbbb\r\n'], read: 1 },
    {
      what: 'one is there several times',
      ones: [a, b],
      others: [b, b, b],
      sent: ['aaaa\r\n'],
      read: 3,
    },
    { what: 'one of two true duplicates is there', ones: [a, a], others: [a], sent: ['aaaa\r\n'], read: 1 },
    {
      what: 'sizes are nearly the same',
      ones: [mail(header, 'aaaaa\r\n'), b],
      others: [mail(header, 'aaaaa\n')],
      sent: ['bbbb\r\n'],
      read: 1,
    },
    {
      what: 'the Message-ID is doubled',
      ones: [mail(named, 'aaaa\r\n'), mail(named, 'bbbb\r\n')],
      others: [mail(named, 'bbbb\r\n')],
      sent: ['aaaa\r\n'],
      read: 1,
    },
    {
      what: 'the target has dropped a CR at the end of one',
      ones: [mail(header, 'aaaa\r\n\r'), mail(header, 'bbbb\r\n\r')],
      others: [mail(header, 'bbbb\r\n')],
      sent: ['aaaa\r\n\r'],
      read: 1,
    },
    {
      what: 'the target changes all it is sent, and keeps dates',
      ones: [mail(named, 'aaaa\r\n'), mail(named, 'bbbb\r\n', later), mail(named, 'cccc\r\n')],
      others: [
        mail(named, 'something else altogether\r\n', '03-Jul-2003 08:52:37 +0000'),
        mail(named, 'bbbb changed\r\n', later),
      ],
      sent: ['cccc\r\n'],
      read: 1,
    },
    { what: 'as many are there: nothing is read', ones: [a, b], others: [b, a], sent: [], read: 0 },
    {
      what: 'the date tells: nothing is read',
      ones: [a, mail(header, 'bbbb\r\n', later)],
      others: [mail(header, 'bbbb\r\n', later)],
      sent: ['aaaa\r\n'],
      read: 0,
    },
    {
      what: 'the size tells: nothing is read',
      ones: [mail(named, 'aaaa\r\n'), mail(named, 'bbbbbbbb\r\n')],
      others: [mail(named, 'bbbbbbbb\r\n')],
      sent: ['aaaa\r\n'],
      read: 0,
    },
  ];
  for (const { what, ones, others, sent, read } of cases)
    it(`are told by content where ${what}`, async () => {
      const { result, kept, read: seen } = await mirrored(ones, others);
      assert.deepEqual(
        [result.result, kept.slice(others.length).sort(), result.totals.sent, seen.length],
        ['complete', sent, sent.length, read],
      );
    });

  it('are told in a plan too, and nothing is changed', async () => {
    const { result, kept } = await mirrored([a, b], [b], { dryRun: true });
    assert.deepEqual([result.result, result.totals.sent, kept], ['complete', 1, ['bbbb\r\n']]);
  });

  it('are not sent again when nothing is known any more', async () => {
    const { result } = await mirrored([a, b, c], [c]);
    await rm(join(directory, 'state'), { recursive: true });
    const again = await mirrored([a, b, c], [c, a, b]);
    assert.deepEqual([result.totals.sent, again.result.totals.sent], [2, 0]);
  });

  for (const can of [capabilities, 'LITERAL+ UIDPLUS', 'LITERAL+'])
    it(`are told when a cut left one of two behind (${can})`, async () => {
      let left = 1;
      // The second of the two arrives, and nobody hears of it.
      const odd =
        (usual: Answer): Answer =>
        (command, connection) => {
          const isAppend = command.text.startsWith('APPEND');
          const literals = command.literals.filter((one) => one.includes('bbbb'));
          if (!isAppend || left === 0) return usual(command, connection);
          if (literals.length === 0) return 'silence';
          left -= 1;
          usual({ ...command, literals }, connection);
          return 'hang-up';
        };
      const { result, kept } = await mirrored([a, b], [], { odd, can });
      assert.deepEqual([result.result, kept], ['complete', ['bbbb\r\n', 'aaaa\r\n']]);
      assert.deepEqual([result.totals.foundAgain, result.totals.sent], [1, 2]);
    });

  it('are sent rather than left out when the target breaks over their bodies', async () => {
    const odd =
      (usual: Answer): Answer =>
      (command, connection) =>
        command.text.includes('BODY.PEEK[]') ? 'hang-up' : usual(command, connection);
    const { result, kept } = await mirrored([a, b], [b], { odd });
    assert.deepEqual([result.result, [...kept].sort()], ['complete', ['aaaa\r\n', 'bbbb\r\n', 'bbbb\r\n']]);
  });

  it('are told in a restore from files', async () => {
    const mailDirectory = join(directory, 'mail', 'Box');
    await mkdir(mailDirectory, { recursive: true });
    for (const [at, { body }] of [a, b].entries()) await writeFile(join(mailDirectory, `${at}.eml`), body);
    const box = [b];
    const target = mailStore({ INBOX: { messages: [] }, Box: { messages: box } });
    const result = await restoreTo({
      address: 'to@example.com',
      port: await portOf(target.answer),
      password: 'pass-1',
      directory: join(directory, 'mail'),
      stateDirectory: join(directory, 'state'),
      dryRun: false,
    });
    assert.deepEqual(
      [result.result, result.totals.sent, box.map(({ body }) => bodyOf(body))],
      ['complete', 1, ['bbbb\r\n', 'aaaa\r\n']],
    );
  });
});
