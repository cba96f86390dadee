import { plain } from '../../core/output/paint.ts';
import { proofTable } from '../../core/output/proof-table.ts';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import { noZoneText, proofSummary, recordToAdd } from '../../core/words/proof-words.ts';
import type { Words } from '../../core/words/words.ts';
import type { ProofProgress } from './proof-watch.ts';

/** How far a record has come, for a ticket. `now`: milliseconds since 1970. */
export function proofText(
  record: ProofRecord,
  { state, noZone }: ProofProgress,
  now: number,
  words: Words,
): string {
  return [
    recordToAdd(record, words),
    words.dateTime(new Date(now)),
    '',
    ...(state ? [...proofTable(state, words, plain), '', proofSummary(state, words)] : []),
    ...(noZone ? [noZoneText(record.name, noZone, words)] : []),
    '',
  ].join('\n');
}
