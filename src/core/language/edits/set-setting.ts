import type { MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import { typeOfKey } from '../spot.ts';
import type { SchemaType } from '../../mailboxes/schema-types.ts';
import { mailboxType } from '../../mailboxes/schema.ts';
import { insertKeys, type NewKey } from './insert-keys.ts';
import { pairIn, placeOfEntry, placeOfValue, type Place } from './place.ts';
import { quotesUsedIn, scalarText, type ScalarValue } from './scalar-text.ts';
import { writeValue } from './set-value.ts';
import { setKeys } from './set-keys.ts';
import { sharersOf } from './sharers.ts';
import type { TextChange } from './text-change.ts';

/** Why a setting cannot be written: `shared` where other mailboxes would change in a way that cannot be avoided. */
export type RefusedEdit = 'shared' | 'not-a-map' | 'not-found';

export type SettingEdit =
  | {
      readonly kind: 'edit';
      /** In the order of the text, without overlaps. */
      readonly changes: readonly TextChange[];
      /** Addresses of other mailboxes whose settings change with it, since the value stands where they take it from. */
      readonly alsoChanges: readonly string[];
    }
  | { readonly kind: 'refused'; readonly reason: RefusedEdit };

/**
 * Writes scalars under keys of one map of a mailbox, named by its path inside the mailbox (`['imap']`, `[]` for the mailbox itself).
 *
 * Where a value stands in the mailbox it is replaced there; what comes from `defaults` or by an alias is overridden in the mailbox,
 * so that no other one changes. Only what is itself anchored changes for those who repeat it, and the result names them.
 */
export function setSettings(
  file: LanguageFile,
  entry: MailboxEntry,
  map: YamlPath,
  values: Readonly<Record<string, ScalarValue>>,
): SettingEdit {
  const { text } = file;
  let place: Place | undefined = placeOfEntry(file, entry);
  let type: SchemaType | undefined = mailboxType;
  if (place === undefined) return refused('not-found');
  const quotes = quotesUsedIn(place.value);
  const yaml = Object.entries(values).map(([key, value]): NewKey => [
    key,
    scalarText(value, 'plain', quotes),
  ]);
  for (const [index, step] of map.entries()) {
    if (typeof step === 'number') return refused('not-found');
    const inner: Place | undefined = pairIn(place, step);
    const rest = map.slice(index + 1);
    if (inner === undefined) {
      if (isMerged(place) && entry.originOf(map.slice(0, index + 1)) === 'file') return refused('shared');
      return edit(file, insertKeys(text, place, [[step, nested(rest, yaml)]], keysOf(type)), [place]);
    }
    type = typeOfKey(type, step);
    place = inner;
    const { value } = place;
    if (value?.kind === 'alias') {
      if (rest.length > 0) return refused('shared');
      const anchored = entry.rangeOf(map.slice(0, index + 1));
      if (anchored && placeOfValue(file, anchored)?.value?.kind !== 'map') return refused('not-a-map');
      const change = writeValue(text, place, nested([], [['<<', `*${value.name}`], ...yaml]));
      return edit(file, change && [change], [place]);
    }
    if (value?.kind === 'list' || (value?.kind === 'scalar' && value.value !== null))
      return refused('not-a-map');
  }
  const pairs = Object.keys(values).map((key) => pairIn(place, key) ?? place);
  return edit(file, setKeys(text, place, values, keysOf(type)), pairs);
}

/** `touched` are the places whose own value is replaced, or that get another key. */
function edit(
  file: LanguageFile,
  changes: readonly TextChange[] | undefined,
  touched: readonly Place[],
): SettingEdit {
  if (changes === undefined) return refused('not-a-map');
  const shared = new Set(touched.flatMap((place) => [...sharersOf(file, place)]));
  return { kind: 'edit', changes, alsoChanges: [...shared] };
}

function refused(reason: RefusedEdit): SettingEdit {
  return { kind: 'refused', reason };
}

/** `{ … }` for each step that is still missing. */
function nested(steps: YamlPath, keys: readonly NewKey[]): string {
  const inner = `{ ${keys.map(([key, yaml]) => `${key}: ${yaml}`).join(', ')} }`;
  return steps.reduceRight<string>((yaml, step) => `{ ${scalarText(step)}: ${yaml} }`, inner);
}

function isMerged({ value }: Place): boolean {
  return value?.kind === 'map' && value.pairs.some(({ key }) => key === '<<');
}

/** The keys of a map in the order in which the format lists them. */
export function keysOf(type: SchemaType | undefined): readonly string[] {
  return type?.kind === 'map' ? Object.keys(type.keys) : [];
}
