import { checkAddress } from '../../mailboxes/address.ts';
import { checkHost } from '../../mailboxes/host.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import { placeOfValue, type Place } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { quotesUsedIn, scalarText } from '../edits/scalar-text.ts';
import { quoteValue, setValue, writeValue } from '../edits/set-value.ts';
import { argument, fixOf, type Fix, type Fixer, type FixScene } from './fix.ts';
import { changeTo } from './titles.ts';

const sure = { preferred: true, safe: true };

/** The likely word first, then every other one. */
const unknownValue: Fixer = (scene) => {
  const place = placeOfValue(scene.file, scene.problem.range);
  if (!place) return [];
  const likely = argument(scene, 'likely');
  const choices = (argument(scene, 'expected') ?? '').split(', ').filter((choice) => choice !== '');
  const others = choices.filter((choice) => choice !== likely);
  return [
    ...toArgument(scene, 'likely', sure),
    ...others.flatMap((choice) =>
      fixOf(changeTo(choice, scene.words), setValue(scene.file.text, place, choice)),
    ),
    ...withoutItem(scene, place),
  ];
};

const wrongType: Fixer = (scene) => {
  const { file, problem, words } = scene;
  const place = placeOfValue(file, problem.range);
  if (place?.value?.kind !== 'scalar') return [];
  if (argument(scene, 'found') === 'nothing') return withoutItem(scene, place);
  switch (argument(scene, 'expected')) {
    case 'text':
    case 'text-or-map': {
      const quotes = quotesUsedIn(outermost(place).value);
      return fixOf(words.t('Put the value in quotes'), quoteValue(file.text, place, quotes), sure);
    }
    case 'number':
      return asWritten(scene, place, (written) => (/^\d{1,15}$/.test(written) ? written : undefined));
    case 'flag':
      return asWritten(scene, place, flagOf);
    case 'list':
      return fixOf(words.t('Make it a list'), asList(file.text, place), sure);
    case 'map-or-false':
      return asEndpoint(scene, place);
    case 'map':
      return asMailbox(scene, place);
    default:
      return [];
  }
};

/** `imap: true` says no more than an empty block, and `imap: imap.example.com` is its host. */
function asEndpoint({ file, words }: FixScene, place: Place): readonly Fix[] {
  const value = place.value?.kind === 'scalar' ? place.value.value : undefined;
  if (value === true) return fixOf(changeTo('{}', words), writeValue(file.text, place, '{}'), sure);
  if (typeof value !== 'string' || !checkHost(value).valid) return [];
  const yaml = `{ host: ${scalarText(value)} }`;
  return fixOf(changeTo(yaml, words), writeValue(file.text, place, yaml), sure);
}

/** An address alone in the list of mailboxes. */
function asMailbox(scene: FixScene, place: Place): readonly Fix[] {
  const value = place.value?.kind === 'scalar' ? place.value.value : undefined;
  if (typeof value !== 'string' || place.kind !== 'item' || !checkAddress(value).valid) return [];
  if (!/^mailboxes\[\d+\]$/.test(argument(scene, 'key') ?? '')) return [];
  const pair = `address: ${scalarText(value)}`;
  const yaml = place.list.flow ? `{ ${pair} }` : pair;
  return fixOf(changeTo(yaml, scene.words), writeValue(scene.file.text, place, yaml), sure);
}

/** The usual ports of the leg; which of them was meant nobody can tell. */
const badPort: Fixer = (scene) => {
  const place = placeOfValue(scene.file, scene.problem.range);
  const leg = (argument(scene, 'key') ?? '').split('.').at(-2);
  if (!place || (leg !== 'imap' && leg !== 'smtp')) return [];
  return usualPorts[leg].flatMap((port) =>
    fixOf(changeTo(port, scene.words), setValue(scene.file.text, place, port)),
  );
};

/** RFC 8314 §3.2, §3.3; RFC 6409 §3.1. */
const usualPorts = { imap: [993, 143], smtp: [465, 587] } as const;

/** Sets the value of the problem to one of the problem's arguments. */
function toArgument(
  scene: FixScene,
  name: string,
  rank: { readonly preferred?: boolean; readonly safe?: boolean },
): readonly Fix[] {
  const place = placeOfValue(scene.file, scene.problem.range);
  const value = argument(scene, name);
  if (!place || value === undefined) return [];
  return fixOf(changeTo(value, scene.words), setValue(scene.file.text, place, value), rank);
}

/** Writes what a value was meant for, plain: `"993"` as 993, `yes` as true. */
function asWritten(
  { file, words }: FixScene,
  place: Place,
  meaning: (written: string) => string | undefined,
): readonly Fix[] {
  const { value } = place;
  if (value?.kind !== 'scalar') return [];
  const meant = meaning(String(value.value).trim());
  if (meant === undefined) return [];
  const title =
    value.style === 'plain'
      ? changeTo(meant, words)
      : words.t('Write {value} without quotes', { value: meant });
  return fixOf(title, writeValue(file.text, place, meant), sure);
}

/** The truth values of YAML 1.1, as people still write them. */
function flagOf(written: string): 'true' | 'false' | undefined {
  if (/^(?:yes|on|true|y|1)$/i.test(written)) return 'true';
  return /^(?:no|off|false|n|0)$/i.test(written) ? 'false' : undefined;
}

/** `a, b` becomes `[a, b]`, as it stands. */
function asList(text: string, place: Place): ReturnType<typeof writeValue> {
  const { value } = place;
  if (value?.kind !== 'scalar' || value.style === 'block') return undefined;
  const written = text.slice(value.range.start, value.range.end);
  return /[\r\n[\]{}]/.test(written) ? undefined : writeValue(text, place, `[${written}]`);
}

function withoutItem({ file, words }: FixScene, place: Place): readonly Fix[] {
  return place.kind === 'item' ? fixOf(words.t('Remove this entry'), removePlace(file.text, place)) : [];
}

function outermost(place: Place): Place {
  return place.parent ? outermost(place.parent) : place;
}

/** Problems about values by themselves. */
export const valueFixes = {
  'unknown-value': unknownValue,
  'wrong-type': wrongType,
  'bad-port': badPort,
  'bad-address': (scene) => toArgument(scene, 'likely', sure),
} as const satisfies Partial<Record<ProblemRule, Fixer>>;
