import assert from 'node:assert/strict';
import { compareSides, type Past } from '../../../../src/core/migration/compare/compare-sides.ts';
import type { CompareResult } from '../../../../src/core/migration/compare/compare-result.ts';
import { bodyOf } from '../../../../src/core/migration/compare/result-of.ts';
import type { Side } from '../../../../src/core/migration/compare/side.ts';
import { namespaceFrom } from '../../../../src/core/migration/folders/folder-parts.ts';
import { nameRulesOf } from '../../../../src/core/migration/folders/forbidden-name.ts';
import { layoutOf } from '../../../../src/core/migration/folders/target-layout.ts';
import type { ServerFolder } from '../../../../src/core/migration/imap/server-folders.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';
import { fakeSide, headed, type FakeFolder } from './fake-side.ts';

type Shape = Readonly<Record<string, FakeFolder>>;

const noPast: Past = { last: undefined, folders: new Map(), refusals: [] };
const control = unattended(new AbortController().signal);

async function held(
  one: Shape,
  other: Shape,
  {
    deep = false,
    past = noPast,
    source = {},
    target = {},
  }: {
    readonly deep?: boolean;
    readonly past?: Past;
    readonly source?: Partial<Side>;
    readonly target?: Partial<Side>;
  } = {},
): Promise<Pick<CompareResult, 'folders' | 'totals' | 'differences'>> {
  return bodyOf(await compareSides(fakeSide(one, source), fakeSide(other, target), past, deep, control));
}

function classesOf({ differences }: Pick<CompareResult, 'differences'>): string[] {
  return differences
    .map(
      ({ class: kind, folder, uid, detail }) =>
        `${kind} ${folder}/${uid}${detail === undefined ? '' : ` ${detail}`}`,
    )
    .sort();
}

const allMail = (name: string): ServerFolder => ({
  ...{ name, title: name, delimiter: '/', attributes: ['all'], status: undefined },
});
const [a, b, c] = [headed('a'), headed('b'), headed('c')];
/** Nothing of their headers counts. */
const headless = (size: number): { header: string; size: number } => ({ header: '', size });
const nameless = { header: 'From: x@lab.test\r\nDate: today\r\nSubject: report\r\n' };

describe('holding two sides against each other', () => {
  interface Case {
    readonly what: string;
    readonly one: Shape;
    readonly other: Shape;
    readonly found: readonly string[];
    readonly matched: number;
    readonly deep?: boolean;
    readonly past?: Past;
    readonly source?: Partial<Side>;
    readonly target?: Partial<Side>;
  }
  const refusal = (kind: 'refused' | 'over-limit' | 'over-quota' | 'unreadable', uid = 1): Past => ({
    ...noPast,
    refusals: [{ folder: 'I', uidValidity: 1, uid, class: kind, reply: 'NO such luck' }],
  });
  const lastRun = (uidNext?: number): Past => ({
    ...noPast,
    last: {
      at: '2026-11-23T10:00:00Z',
      folders: new Map(uidNext === undefined ? [] : [['I', { uidValidity: 1, uidNext }]]),
    },
  });
  const cases: readonly Case[] = [
    {
      what: 'the same',
      one: { I: { messages: [a, b] } },
      other: { I: { messages: [b, a] } },
      found: [],
      matched: 2,
    },
    {
      what: 'a message lost',
      one: { I: { messages: [a, b] } },
      other: { I: { messages: [a] } },
      found: ['lost I/2'],
      matched: 1,
    },
    { what: 'a folder lost', one: { I: { messages: [a] } }, other: {}, found: ['lost I/1'], matched: 0 },
    {
      what: 'an empty folder that the other side has not',
      one: { I: { messages: [] } },
      other: {},
      found: [],
      matched: 0,
    },
    {
      what: 'one too many',
      one: { I: { messages: [a] } },
      other: { I: { messages: [a, b] } },
      found: ['extra I/2'],
      matched: 1,
    },
    { what: 'a folder too many', one: {}, other: { I: { messages: [a] } }, found: ['extra I/1'], matched: 0 },
    {
      what: 'a duplicate of which one arrived',
      one: { I: { messages: [a, a, b] } },
      other: { I: { messages: [a, b] } },
      found: ['duplicate I/2'],
      matched: 2,
    },
    {
      what: 'duplicates that all arrived',
      one: { I: { messages: [a, a] } },
      other: { I: { messages: [a, a] } },
      found: [],
      matched: 2,
    },
    {
      what: 'a message in another folder, which is no extra one there',
      one: { I: { messages: [a, b] }, J: { messages: [] } },
      other: { I: { messages: [a] }, J: { messages: [b] } },
      found: ['label-copy I/2 J'],
      matched: 1,
    },
    {
      what: 'one of two copies, the other of which is elsewhere',
      one: { I: { messages: [a] }, J: { messages: [a] } },
      other: { I: { messages: [] }, J: { messages: [a] } },
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'a message in a folder that only shows what others hold',
      one: { I: { messages: [a, b] }, J: { messages: [a] } },
      other: { I: { messages: [] }, J: { messages: [a] } },
      source: { layout: layoutOf([allMail('I')], namespaceFrom([]), nameRulesOf(undefined)) },
      found: ['label-copy I/1 J', 'lost I/2'],
      matched: 1,
    },
    {
      what: 'the same Message-ID with another header',
      one: { I: { messages: [a] } },
      other: { I: { messages: [{ header: 'Message-ID: <a>\r\nSubject: other\r\n' }] } },
      found: ['different I/1 Subject'],
      matched: 1,
    },
    {
      what: 'drafts with one Message-ID, of which one arrived',
      one: { I: { messages: [a, { header: 'Message-ID: <a>\r\nSubject: later\r\n' }] } },
      other: { I: { messages: [{ header: 'Message-ID: <a>\r\nSubject: later\r\n' }] } },
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'messages without a header, of which one is missing',
      one: { I: { messages: [headless(7), headless(9)] } },
      other: { I: { messages: [headless(9)] } },
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'empty messages, of which one is missing',
      one: { I: { messages: [headless(0), headless(0)] } },
      other: { I: { messages: [headless(0)] } },
      found: ['duplicate I/2'],
      matched: 1,
    },
    {
      what: 'reports without a Message-ID that differ in their size',
      one: {
        I: {
          messages: [
            { ...nameless, size: 1 },
            { ...nameless, size: 2 },
          ],
        },
      },
      other: { I: { messages: [{ ...nameless, size: 2 }] } },
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'a doubled Message-ID with another size, which is no duplicate',
      one: { I: { messages: [a, headed('a', { size: 500 })] } },
      other: { I: { messages: [a] } },
      found: ['lost I/2'],
      matched: 1,
    },
    {
      what: 'one header on messages with other contents, of which as many are there',
      one: {
        I: {
          messages: [
            { ...nameless, content: 'a' },
            { ...nameless, content: 'b' },
          ],
        },
      },
      other: {
        I: {
          messages: [
            { ...nameless, content: 'b' },
            { ...nameless, content: 'c' },
          ],
        },
      },
      found: [],
      matched: 2,
    },
    {
      what: 'one header on messages with other contents, by content',
      one: {
        I: {
          messages: [
            { ...nameless, content: 'a' },
            { ...nameless, content: 'b' },
          ],
        },
      },
      other: { I: { messages: [{ ...nameless, content: 'b' }] } },
      deep: true,
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'a Message-ID that the other server has added',
      one: { I: { messages: [nameless] } },
      other: { I: { messages: [{ header: `Message-ID: <made>\r\n${nameless.header}` }] } },
      found: ['different I/1 Message-ID'],
      matched: 1,
    },
    {
      what: 'a message over the limit of the folder',
      one: { I: { messages: [headed('a', { size: 500 })] } },
      other: { I: { messages: [], appendLimit: 499 } },
      found: ['over-limit I/1'],
      matched: 0,
    },
    {
      what: 'the server’s limit above the provider’s',
      one: { I: { messages: [headed('a', { size: 500 })] } },
      other: { I: { messages: [], appendLimit: 500 } },
      target: { providerLimit: 100 },
      found: ['lost I/1'],
      matched: 0,
    },
    {
      what: 'a message over the provider’s limit',
      one: { I: { messages: [headed('a', { size: 500 })] } },
      other: { I: { messages: [] } },
      target: { providerLimit: 499 },
      found: ['over-limit I/1'],
      matched: 0,
    },
    {
      what: 'a refusal that was written down',
      one: { I: { messages: [a] } },
      other: { I: { messages: [] } },
      past: refusal('refused'),
      found: ['refused I/1 NO such luck'],
      matched: 0,
    },
    {
      what: 'a full mailbox',
      one: { I: { messages: [a] } },
      other: { I: { messages: [] } },
      past: refusal('over-quota'),
      found: ['lost I/1 NO such luck'],
      matched: 0,
    },
    {
      what: 'a limit that was written down',
      one: { I: { messages: [a] } },
      other: { I: { messages: [] } },
      past: refusal('over-limit'),
      found: ['over-limit I/1 NO such luck'],
      matched: 0,
    },
    {
      what: 'what the source did not give',
      one: { I: { messages: [a] } },
      other: { I: { messages: [] } },
      past: refusal('unreadable'),
      found: ['lost I/1 NO such luck'],
      matched: 0,
    },
    {
      what: 'a refusal of another message',
      one: { I: { messages: [a] } },
      other: { I: { messages: [] } },
      past: refusal('refused', 2),
      found: ['lost I/1'],
      matched: 0,
    },
    {
      what: 'a refusal that was made up for',
      one: { I: { messages: [a] } },
      other: { I: { messages: [a] } },
      past: refusal('refused'),
      found: [],
      matched: 1,
    },
    {
      what: 'what came after the last copy',
      one: { I: { messages: [a, b] } },
      other: { I: { messages: [a] } },
      past: lastRun(2),
      found: ['arrived-meanwhile I/2'],
      matched: 1,
    },
    {
      what: 'what was there at the last copy, whatever its date',
      one: { I: { messages: [headed('a', { date: '23-Nov-2026 11:00:00 +0000' })] } },
      other: { I: { messages: [] } },
      past: lastRun(2),
      found: ['lost I/1'],
      matched: 0,
    },
    {
      what: 'a date after the last copy of a folder that nobody wrote down',
      one: { I: { messages: [headed('a', { date: recent() })] } },
      other: { I: { messages: [] } },
      past: { ...noPast, last: { at: '2020-01-01T00:00:00Z', folders: new Map() } },
      found: ['arrived-meanwhile I/1'],
      matched: 0,
    },
    {
      what: 'a date of 2050',
      one: { I: { messages: [headed('a', { date: '1-Jan-2050 00:00:00 +0000' })] } },
      other: { I: { messages: [] } },
      past: lastRun(),
      found: ['lost I/1'],
      matched: 0,
    },
    {
      what: 'what came while both sides were read',
      one: { I: { messages: [a, b], uidNext: 2 } },
      other: { I: { messages: [a] } },
      found: ['arrived-meanwhile I/2'],
      matched: 1,
    },
    {
      what: 'what went while both sides were read',
      one: { I: { messages: [a, headed('b', { goes: true })] } },
      other: { I: { messages: [a, headed('x', { goes: true })] } },
      found: [],
      matched: 1,
    },
    {
      what: 'what came to the other side a moment later',
      one: { I: { messages: [a, b] } },
      other: { I: { messages: [a], newer: [b] } },
      found: [],
      matched: 2,
    },
    {
      what: 'what was moved on the other side meanwhile',
      one: { I: { messages: [b] }, J: { messages: [] } },
      other: { I: { messages: [] }, J: { messages: [], newer: [b] } },
      found: ['label-copy I/1 J'],
      matched: 0,
    },
    {
      what: 'one of two that came a moment later',
      one: { I: { messages: [b, c] } },
      other: { I: { messages: [], newer: [b] } },
      found: ['lost I/2'],
      matched: 1,
    },
    {
      what: 'the same content',
      deep: true,
      one: { I: { messages: [headed('a', { content: '1' })] } },
      other: { I: { messages: [headed('a', { content: '1' })] } },
      found: [],
      matched: 1,
    },
    {
      what: 'other content',
      deep: true,
      one: { I: { messages: [headed('a', { content: '1' })] } },
      other: { I: { messages: [headed('a', { content: '2' })] } },
      found: ['different I/1'],
      matched: 1,
    },
    {
      what: 'the same content with another header above it',
      deep: true,
      one: { I: { messages: [headed('a', { content: '1' })] } },
      other: { I: { messages: [headed('b', { content: '1' })] } },
      found: [],
      matched: 1,
    },
    {
      what: 'one header with two contents, of which one arrived',
      deep: true,
      one: { I: { messages: [headed('a', { content: '1' }), headed('a', { content: '2' })] } },
      other: { I: { messages: [headed('a', { content: '2' })] } },
      found: ['lost I/1'],
      matched: 1,
    },
    {
      what: 'a duplicate by its content',
      deep: true,
      one: { I: { messages: [headed('a', { content: '1' }), headed('a', { content: '1' })] } },
      other: { I: { messages: [headed('a', { content: '1' })] } },
      found: ['duplicate I/2'],
      matched: 1,
    },
  ];
  for (const { what, one, other, found, matched, ...options } of cases)
    it(`sees ${what}${options.deep === true ? ', deep' : ''}`, async () => {
      const body = await held(one, other, options);
      assert.deepEqual(classesOf(body), found);
      assert.equal(body.totals.matched, matched);
    });

  it('says which content is the same only after what servers keep their own way', async () => {
    const message = (content: string): FakeFolder => ({
      messages: [headed('a', { content, canonical: 'same' })],
    });
    const { totals } = await held({ I: message('crlf') }, { I: message('lf') }, { deep: true });
    assert.deepEqual([totals.matched, totals.alike, totals.differences.different], [1, 1, 0]);
  });

  it('says how many sizes differ, and calls none of it a loss', async () => {
    const { totals, differences } = await held(
      { I: { messages: [headed('a', { size: 1 }), b] } },
      { I: { messages: [headed('a', { size: 2 }), b] } },
    );
    assert.deepEqual([totals.sizeDiffers, totals.matched, differences], [1, 2, []]);
  });

  it('calls nothing lost in a folder that could not be read, nor extra where the first side could not', async () => {
    const unread = await held({ I: { messages: [a] } }, { I: { messages: [], reply: 'NO' } });
    assert.deepEqual([unread.differences, unread.folders[0]?.reply], [[], 'NO']);
    const other = await held({ I: { messages: [], reply: 'NO' } }, { I: { messages: [a] } });
    assert.deepEqual([other.differences, other.folders[0]?.reply], [[], 'NO']);
  });

  it('counts per folder, and the gap in per cent with two decimals', async () => {
    const many = (count: number): FakeFolder['messages'] =>
      Array.from({ length: count }, (_, at) => headed(String(at)));
    const { folders, totals } = await held(
      { I: { messages: many(3) }, J: { messages: [a] }, L: { messages: many(30_000) } },
      { I: { messages: many(2) }, K: { messages: [b] }, L: { messages: many(29_999) } },
    );
    assert.deepEqual(
      folders.map(({ folder, other, messages, otherMessages, matched, gapPercent }) => [
        ...[folder, other, messages, otherMessages, matched, gapPercent],
      ]),
      [
        ['I', 'I', 3, 2, 2, 33.33],
        ['J', null, 1, 0, 0, 100],
        ['L', 'L', 30_000, 29_999, 29_999, 0.01],
        [null, 'K', 0, 1, 0, 0],
      ],
    );
    assert.deepEqual([totals.messages, totals.otherMessages, totals.differences.extra], [30_004, 30_002, 1]);
  });

  it('looks a second time for what has come only where something is lost', async () => {
    const other = fakeSide({ I: { messages: [a] } });
    await compareSides(fakeSide({ I: { messages: [a] } }), other, noPast, false, control);
    assert.deepEqual(other.looks, [{ newer: false }]);
    await compareSides(fakeSide({ I: { messages: [a, b] } }), other, noPast, false, control);
    assert.deepEqual(other.looks[1], { newer: true });
  });
});

/** A date-time of an hour ago. */
function recent(): string {
  const [, day = '', month = '', year = '', time = ''] =
    /^\w+, (\d+) (\w+) (\d+) (\S+)/.exec(new Date(Date.now() - 3_600_000).toUTCString()) ?? [];
  return `${day}-${month}-${year} ${time} +0000`;
}
