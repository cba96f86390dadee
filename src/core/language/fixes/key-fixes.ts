import type { ProblemRule } from '../../mailboxes/model.ts';
import { quoted } from '../../mailboxes/limits.ts';
import { isSecretKey } from '../../mailboxes/secret-keys.ts';
import { insertKeys } from '../edits/insert-keys.ts';
import { placeOfKey, placesAround, type PairPlace } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { renameKey } from '../edits/rename-key.ts';
import { argument, fixOf, type Fix, type Fixer, type FixScene } from './fix.ts';
import { add, removeKey } from './titles.ts';

const unknownKey: Fixer = (scene) => {
  const place = placeOfKey(scene.file, scene.problem.range);
  if (!place) return [];
  const { words, file } = scene;
  const likely = argument(scene, 'likely');
  const renamed =
    likely !== undefined && isFree(scene, place, likely)
      ? fixOf(words.t('Rename to “{key}”', { key: likely }), renameKey(file.text, place, likely), {
          preferred: true,
          safe: isOnlyOne(scene, place, likely),
        })
      : [];
  return [...renamed, ...removed(scene, place)];
};

/** Either of the two may be meant, so none is removed unasked, unless they say the same. */
const duplicateKey: Fixer = (scene) => {
  const later = placeOfKey(scene.file, scene.problem.range);
  const { text } = scene.file;
  if (!later) return [];
  const index = later.map.pairs.findIndex(({ key }) => key === later.pair.key);
  const pair = later.map.pairs[index];
  // Of the top level's keys each is a piece by itself, and the first is out of sight.
  if (!pair || index >= later.index) return removed(scene, later);
  const earlier: PairPlace = { ...later, pair, index, value: pair.value };
  const isSame = valueText(text, earlier) === valueText(text, later);
  const { words } = scene;
  return [
    ...fixOf(
      words.t('Remove this “{key}”, keep the first', { key: quoted(pair.key ?? '') }),
      removePlace(text, later),
      {
        preferred: isSame,
        safe: isSame,
      },
    ),
    ...fixOf(
      words.t('Remove the first “{key}”, keep this one', { key: quoted(pair.key ?? '') }),
      removePlace(text, earlier),
    ),
  ];
};

/** The rest of a history entry can be told; what a credential needs cannot, so its key comes with nothing behind it. */
const missingKey: Fixer = (scene) => {
  const { file, problem, words, today } = scene;
  const key = argument(scene, 'missing');
  const place = placesAround(file, problem.range.start).findLast(
    ({ value }) => value?.range.start === problem.range.start && value.range.end === problem.range.end,
  );
  if (key === undefined || !place) return [];
  if (place.value?.kind === 'map' && place.value.pairs.some((pair) => pair.key === key)) return [];
  const yaml = { date: today, what: 'password-changed' }[key] ?? '""';
  return fixOf(add(`${key}: ${yaml}`, words), insertKeys(file.text, place, [[key, yaml]]));
};

/** Whether the map does not have the key yet: two of one name would only be the next problem. */
function isFree({ file: { text } }: FixScene, place: PairPlace, likely: string): boolean {
  if (place.map.pairs.some(({ key }) => key === likely)) return false;
  return place.parent !== undefined || place.map.flow || !new RegExp(`^${likely}[ \\t]*:`, 'm').test(text);
}

/** Whether no other key of the map would be renamed to the same. */
function isOnlyOne({ file, problem }: FixScene, { map }: PairPlace, likely: string): boolean {
  return file.content.problems.every(
    ({ rule, args, range }) =>
      rule !== problem.rule ||
      args['likely'] !== likely ||
      range.start === problem.range.start ||
      map.pairs.every(({ keyRange }) => keyRange.start !== range.start),
  );
}

function removed({ file, words }: FixScene, place: PairPlace): readonly Fix[] {
  const { key } = place.pair;
  if (key === undefined || isSecretKey(key)) return [];
  return fixOf(removeKey(key, words), removePlace(file.text, place));
}

function valueText(text: string, { pair }: PairPlace): string {
  return pair.value === undefined ? '' : text.slice(pair.value.range.start, pair.value.range.end);
}

/** Problems about keys. */
export const keyFixes = {
  'unknown-key': unknownKey,
  'duplicate-key': duplicateKey,
  'missing-key': missingKey,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;
