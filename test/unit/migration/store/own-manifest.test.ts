import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ForeignManifest, isBegun, isForeign } from '../../../../src/core/migration/store/own-manifest.ts';

const address = 'claire@example.com';
const first = `${JSON.stringify({ type: 'manifest', version: 1, address, at: '2026-11-23T10:00:00.000Z' })}\n`;

/** What the file holds; for a backup of the address, and for none in particular: begun, not begun, or what is found. */
const cases: readonly (readonly [
  name: string,
  content: string,
  own: boolean | string,
  any: boolean | string,
])[] = [
  ['a first line', first, true, true],
  ['more lines', `${first}{"type":"begun","at":""}\n`, true, true],
  ['capitals', first.replace('claire', 'Claire'), true, true],
  ['nothing', '', false, false],
  ['NUL octets', '\0'.repeat(90), false, false],
  ...[1, 30, 60, first.length - 1].map(
    (length) => [`the first ${length} octets of it`, first.slice(0, length), false, false] as const,
  ),
  ['another address', first.replace('claire', 'paul'), 'paul@example.com', true],
  [
    'a torn line of another address',
    first.replace('claire', 'paul').slice(0, -5),
    '{"type":"manifest","version":1,"address":',
    false,
  ],
  [
    'another version',
    first.replace('1', '2'),
    '{"type":"manifest","version":2,"address":',
    '{"type":"manifest","version":2,"address":',
  ],
  ['other text', 'Groceries\nMilk\n', 'Groceries', 'Groceries'],
  ['other text without a line end', 'Groceries', 'Groceries', 'Groceries'],
  ['an empty line', '\nGroceries\n', '', ''],
  ['one long line', 'x'.repeat(9_000), 'x'.repeat(40), 'x'.repeat(40)],
  [
    'a line of no manifest',
    '{"type":"begun","at":""}\n',
    '{"type":"begun","at":""}',
    '{"type":"begun","at":""}',
  ],
];

describe('whether a manifest is of this backup', () => {
  let directory: string;
  let manifest: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-own-'));
    manifest = join(directory, 'manifest.ndjson');
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function told(expected?: string): Promise<boolean | string> {
    try {
      return await isBegun(manifest, expected);
    } catch (error) {
      assert.ok(error instanceof ForeignManifest);
      return error.found;
    }
  }

  for (const [name, content, own, any] of cases)
    it(`is told by its beginning: ${name}`, async () => {
      await writeFile(manifest, content);
      assert.deepEqual([await told(address), await told()], [own, any].map(clipped));
      assert.equal(await isForeign(manifest), typeof any === 'string');
    });

  it('is no question where there is none', async () => {
    assert.deepEqual([await told(address), await isForeign(manifest)], [false, false]);
  });
});

function clipped(told: boolean | string): boolean | string {
  return typeof told === 'string' ? told.slice(0, 40) : told;
}
