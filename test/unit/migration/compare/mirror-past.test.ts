import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mirrorPast, noPast } from '../../../../src/core/migration/compare/mirror-past.ts';
import { journalFile, placeId } from '../../../../src/core/migration/transfer/journal/journal-place.ts';
import { Journal } from '../../../../src/core/migration/transfer/journal/journal.ts';

const one = { host: 'one.test', port: 993, username: 'a@one.test' };
const other = { host: 'other.test', port: 993, username: 'a@other.test' };
const status = { uidValidity: 7, uidNext: 9, messages: 3, highestModSeq: undefined };

describe('what mirrors wrote down', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-past-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is nothing where there was none', async () => {
    assert.deepEqual(await mirrorPast(directory, one, other), noPast);
  });

  it('tells where folders went, how they stood, and what was refused', async () => {
    const journal = await Journal.open(journalFile(directory, placeId(one), placeId(other)));
    await journal.load(false);
    const refused = {
      type: 'refused',
      folder: 'Work',
      uidValidity: 7,
      class: 'refused',
      reply: 'no',
    } as const;
    journal.note({ ...refused, key: '3' });
    journal.note({ ...refused, key: '4' });
    journal.note({ type: 'arrived', folder: 'Work', how: 'sent', pairs: [['4', 1, '']] });
    await journal.close([{ folder: 'Work', target: 'INBOX.Work', origin: status, status, kept: 0 }]);
    const { last, folders, refusals } = await mirrorPast(directory, one, other);
    assert.deepEqual([...folders], [['Work', 'INBOX.Work']]);
    assert.equal(last?.folders.get('Work')?.uidNext, 9);
    assert.ok(Date.parse(last.at) <= Date.now());
    assert.deepEqual(
      refusals.map(({ uid, reply }) => [uid, reply]),
      [[3, 'no']],
    );
    assert.deepEqual(await mirrorPast(directory, other, one), noPast);
  });

  it('does not take a mirror that was cut off for one that ended', async () => {
    const journal = await Journal.open(journalFile(directory, placeId(one), placeId(other)));
    await journal.load(false);
    await journal.close(undefined);
    assert.equal((await mirrorPast(directory, one, other)).last, undefined);
  });
});
