import { differenceOf } from '../../../mailboxes/reading/difference.ts';
import type { TextChange } from '../../../language/edits/text-change.ts';

/** A stretch of the file while it is being edited. */
export interface Room {
  /** Where it began in the text before any edit, UTF-16 units. */
  readonly start: number;
  /** Its text before any edit; empty for what was added. */
  readonly original: string;
  text: string;
}

/** What was changed, as small as it can be told room by room, in the order of the text. */
export function changesOf(rooms: readonly Room[]): readonly TextChange[] {
  const changes: TextChange[] = [];
  for (const { start, original, text } of rooms) {
    const difference = differenceOf(original, text);
    if (!difference) continue;
    const { from, oldEnd, newEnd } = difference;
    const change = { start: start + from, end: start + oldEnd, text: text.slice(from, newEnd) };
    const last = changes.at(-1);
    // Several insertions at one place are one.
    if (last?.end === change.start)
      changes.splice(-1, 1, { start: last.start, end: change.end, text: last.text + change.text });
    else changes.push(change);
  }
  return changes;
}
