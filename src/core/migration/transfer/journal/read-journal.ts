import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { readJournalRecord, type JournalRecord } from './journal-record.ts';

/** All lines in order; `undefined` for one that cannot be read. Memory is flat in their number. */
export async function* journalRecords(file: string): AsyncGenerator<JournalRecord | undefined, void> {
  const input = createReadStream(file, { encoding: 'utf8', highWaterMark: 1_048_576 });
  for await (const line of createInterface({ input, crlfDelay: Infinity }))
    if (line !== '') yield readJournalRecord(line);
}
