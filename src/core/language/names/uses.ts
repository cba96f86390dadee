import type { LanguageFile } from '../language-file.ts';
import { addressUses } from './address-uses.ts';
import { anchorAt, anchorGroup, anchorPlaces } from './anchor-places.ts';
import { collected } from './collected.ts';
import type { Name, NameUse } from './name.ts';
import { ownerUses } from './owner-uses.ts';

/** Every place of a name, with its declarations, in the order of the text. Undefined once aborted. */
export async function usesOf(
  file: LanguageFile,
  name: Name,
  signal: AbortSignal,
): Promise<NameUse[] | undefined> {
  switch (name.kind) {
    case 'owner':
      return ownerUses(file, name.text);
    case 'address':
      return collected(addressUses(file, name.text), signal);
    case 'anchor': {
      const at = anchorAt(file, name.range.start);
      const places = at && (await collected(anchorPlaces(file, name.text), signal));
      if (!at || !places) return at ? undefined : [];
      return anchorGroup(places, at).map(({ kind, range }) => {
        const word = { start: range.start + 1, end: range.end };
        return { role: kind === 'anchor' ? 'declaration' : 'use', range: word, word };
      });
    }
  }
}
