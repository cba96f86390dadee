import type { LanguageFile } from '../language-file.ts';
import type { Layer } from '../../lint/layer.ts';
import type { CompletionItem, Suggestion } from './completion-item.ts';
import { aliasItems } from './items/alias-items.ts';
import { keyItems } from './items/key-items.ts';
import { sceneAt, type Scene, type SceneContext } from './items/scene.ts';
import { mostUsedItems } from './items/used-items.ts';
import { valueItems } from './items/value-items.ts';
import type { CompletionPlace } from './place/completion-place.ts';
import { placesAt } from './place/place-at.ts';

export interface CompletionContext extends SceneContext {
  /** Only what belongs to one of them is offered. */
  readonly layers: ReadonlySet<Layer>;
}

const itemsFor: Readonly<Record<CompletionPlace['want'], (scene: Scene) => readonly Suggestion[]>> = {
  key: keyItems,
  value: valueItems,
  alias: aliasItems,
};

/**
 * What can be put at the cursor: keys and values by the format, and what providers and the other mailboxes of the file make likely; the
 * best first. Works in half-typed text, never throws, and takes a few milliseconds whatever the size of the file.
 */
export function completionsAt(
  file: LanguageFile,
  offset: number,
  context: CompletionContext,
): readonly CompletionItem[] {
  const places = placesAt(file, offset);
  const found = places.flatMap((place, index) => {
    const scene = sceneAt(file, offset, place, context);
    const suggestions = itemsFor[place.want](scene);
    const offered = place.isBeside ? suggestions.filter(({ kind }) => kind === 'item') : suggestions;
    return offered.map((suggestion) => ({ suggestion, place, isFirst: index === 0 }));
  });
  return found
    .filter(({ suggestion }) => context.layers.has(suggestion.layer))
    .map(({ suggestion, place, isFirst }, index) => ({
      ...suggestion,
      ...placed(suggestion, place),
      filterText: suggestion.filterText ?? suggestion.label,
      sortText: String(index).padStart(5, '0'),
      preselect: isFirst && suggestion.preselect === true,
      suggestAgain: suggestion.suggestAgain === true,
    }));
}

/** True where values were left out because there are too many: what is typed next narrows them down to others. */
export function mayLackSome(items: readonly CompletionItem[]): boolean {
  return items.length >= mostUsedItems;
}

/** What has to stand before and behind belongs to the line, not to a block that begins elsewhere. */
function placed(
  { insert, range }: Suggestion,
  { word, lead, tail }: CompletionPlace,
): Pick<CompletionItem, 'insert' | 'range'> {
  return range ? { insert, range } : { insert: `${lead}${insert}${tail}`, range: word };
}
