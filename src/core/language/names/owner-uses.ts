import type { LanguageFile } from '../language-file.ts';
import { spotAt, type Spot } from '../spot.ts';
import { loosePieces } from '../symbols/loose-pieces.ts';
import type { NameUse } from './name.ts';
import { wordOf } from './scalar-text.ts';

/**
 * Every `owner` of exactly that text, in mailboxes and `defaults`, each once, in the order of the text. Not `by` in `history`: it says who
 * did something then, whoever answers for the mailbox now.
 */
export function ownerUses(file: LanguageFile, owner: string): NameUse[] {
  const uses = new Map<number, NameUse>();
  const add = (range: NameUse['range'] | undefined): void => {
    if (range) uses.set(range.start, { role: 'use', range, word: wordOf(file.text, range) });
  };
  for (const entry of file.content.entries) if (entry.mailbox.owner === owner) add(entry.rangeOf(['owner']));
  for (const piece of loosePieces(file)) {
    const text = file.text.slice(piece.start, piece.end);
    for (let at = text.indexOf(owner); at >= 0; at = text.indexOf(owner, at + owner.length)) {
      const spot = spotAt(file, piece.start + at);
      if (ownerIn(spot) === owner) add(spot?.range);
    }
  }
  // A text block is written by hand: its range is not one word.
  return [...uses.values()]
    .filter(({ range }) => !/[|>]/.test(file.text[range.start] ?? ''))
    .sort((one, other) => one.range.start - other.range.start);
}

/** The owner that a spot holds, in a mailbox, in `defaults` or where aliases take it from. */
export function ownerIn(spot: Spot | undefined): string | undefined {
  if (spot?.on !== 'value' || spot.path.at(-1) !== 'owner' || spot.value?.kind !== 'scalar') return undefined;
  const { value, style } = spot.value;
  return typeof value === 'string' && value.trim() !== '' && style !== 'block' ? value : undefined;
}
