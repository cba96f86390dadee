import { checkAddress } from '../../mailboxes/address.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import { insertFirstKey } from '../edits/insert-keys.ts';
import { placeOfKey, placeOfValue, type Place } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { scalarText } from '../edits/scalar-text.ts';
import { writeValue } from '../edits/set-value.ts';
import { lineBreakAt } from '../edits/text-lines.ts';
import { fixOf, type Fixer } from './fix.ts';
import { add } from './titles.ts';

/** The user name where that is an address; else the key alone, for the person to go on. */
const missingAddress: Fixer = ({ file, problem, words }) => {
  const { text } = file;
  const { start, end } = problem.range;
  if (text.slice(start, end) === '-')
    return fixOf(add('address:', words), { start: end, end, text: ' address:' }, { preferred: true });
  const place = placeOfKey(file, problem.range);
  // A map that a mailbox takes from elsewhere is not the place for its address.
  if (place?.parent?.kind !== 'item') return [];
  const known = place.map.pairs
    .filter(({ key }) => key === 'username' || key === 'email' || key === 'mail')
    .flatMap(({ value }) =>
      value?.kind === 'scalar' && typeof value.value === 'string' ? [value.value] : [],
    )
    .find((value) => checkAddress(value).valid);
  if (place.pair.key === 'address') {
    return known === undefined
      ? []
      : fixOf(add(`address: ${known}`, words), writeValue(text, place, scalarText(known)), {
          preferred: true,
        });
  }
  const yaml = known === undefined ? '' : scalarText(known);
  const change = insertFirstKey(text, place.map, ['address', yaml], lineBreakAt(text, problem.range.start));
  return fixOf(add(`address: ${yaml}`.trimEnd(), words), change, { preferred: true });
};

/** The whole mailbox goes, so only if it is asked for. */
const duplicateAddress: Fixer = ({ file, problem, words }) => {
  const item = placeOfValue(file, problem.range)?.parent;
  if (item?.kind !== 'item') return [];
  return fixOf(words.t('Remove this mailbox'), removePlace(file.text, item));
};

const aliasCollision: Fixer = ({ file, problem, words }) => {
  const place: Place | undefined = placeOfValue(file, problem.range);
  if (place?.kind !== 'item') return [];
  return fixOf(words.t('Remove this alias'), removePlace(file.text, place), { preferred: true });
};

/** Problems about the addresses of mailboxes. */
export const addressFixes = {
  'missing-address': missingAddress,
  'duplicate-address': duplicateAddress,
  'alias-collision': aliasCollision,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;
