import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import { Journal } from '../../../../src/core/migration/transfer/journal/journal.ts';
import { journalFile, placeId } from '../../../../src/core/migration/transfer/journal/journal-place.ts';
import type { JournalRecord } from '../../../../src/core/migration/transfer/journal/journal-record.ts';
import { readRefusals } from '../../../../src/core/migration/transfer/journal/read-refusals.ts';

const source = { host: 'imap.example.com', port: 993, username: 'claire' };
const target = { host: 'imap.example.net', port: 993, username: 'claire@example.net' };
const status = { uidValidity: 1, uidNext: 9, messages: 3, highestModSeq: '5' };
const begun: JournalRecord = {
  type: 'folder',
  folder: 'INBOX',
  target: 'INBOX',
  originValidity: 1,
  targetValidity: 2,
};

describe('the journal of a transfer', () => {
  let directory: string;
  let file: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mailops-journal-'));
    file = journalFile(directory, placeId(source), placeId(target));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  async function written(...records: readonly JournalRecord[]): Promise<Journal> {
    const journal = await Journal.open(file);
    await journal.load(false);
    for (const record of records) journal.note(record);
    return journal;
  }
  const pairsOf = async (): Promise<unknown> =>
    Object.fromEntries((await (await Journal.open(file)).load(true)).folder('INBOX').pairs);

  it('remembers what is on the target, with the flags that it was told', async () => {
    const journal = await written(
      begun,
      { type: 'intent', folder: 'INBOX', keys: ['1', '2'] },
      { type: 'arrived', folder: 'INBOX', how: 'sent', pairs: [['1', 7, '\\Seen']] },
      { type: 'flags', folder: 'INBOX', messages: [['1', '\\Flagged']] },
    );
    await journal.close(undefined);
    assert.deepEqual(await pairsOf(), { 1: { targetUid: 7, flags: '\\Flagged' } });
    const { intents } = (await (await Journal.open(file)).load(true)).folder('INBOX');
    assert.deepEqual([...intents], ['2']);
  });

  it('forgets a folder under another UIDVALIDITY', async () => {
    const journal = await written(
      begun,
      { type: 'arrived', folder: 'INBOX', how: 'sent', pairs: [['1', 7, '']] },
      { ...begun, targetValidity: 3 },
    );
    await journal.close(undefined);
    assert.deepEqual(await pairsOf(), {});
  });

  it('is read by its last line where a run ended in order, and not where one did not', async () => {
    const folders = [{ folder: 'INBOX', target: 'INBOX', origin: status, status, kept: 0 }];
    await (await written(begun)).close(folders);
    assert.deepEqual((await Journal.open(file)).closed?.folders, folders);
    await appendFile(file, '{"type":"intent"');
    assert.equal((await Journal.open(file)).closed, undefined);
  });

  it('is repaired where its last line is torn', async () => {
    await (await written(begun)).close(undefined);
    await appendFile(file, '{"type":"arrived","folder":"INBOX","pairs":[["1",');
    await (
      await written({ type: 'arrived', folder: 'INBOX', how: 'found', pairs: [['2', 8, '']] })
    ).close(undefined);
    assert.deepEqual(await pairsOf(), { 2: { targetUid: 8, flags: '' } });
    for (const line of (await readFile(file, 'utf8')).trimEnd().split('\n')) JSON.parse(line);
  });

  it('takes nothing from lines that are not its own', async () => {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(
      file,
      'nonsense\n[1]\n{"type":"arrived","folder":"INBOX","pairs":[[1,2]]}\n{"type":"later"}\n',
    );
    assert.deepEqual(await pairsOf(), {});
  });

  it('names what was refused last, until it has arrived', async () => {
    const refusal: JournalRecord = {
      type: 'refused',
      folder: 'INBOX',
      key: '4',
      uidValidity: 1,
      class: 'over-limit',
      reply: '[TOOBIG] no',
    };
    await (await written(begun, refusal, { ...refusal, key: '5' })).close(undefined);
    await (
      await written({ type: 'arrived', folder: 'INBOX', how: 'sent', pairs: [['5', 9, '']] })
    ).close(undefined);
    assert.deepEqual(await readRefusals(directory, source, target), [
      { folder: 'INBOX', uidValidity: 1, uid: 4, class: 'over-limit', reply: '[TOOBIG] no' },
    ]);
    assert.deepEqual(await readRefusals(directory, target, source), []);
  });

  it('holds no name of anybody', async () => {
    await (await written(begun)).close([]);
    assert.ok(!`${file}${await readFile(file, 'utf8')}`.includes('claire'));
  });
});
