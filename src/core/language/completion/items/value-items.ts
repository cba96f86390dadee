import { valueDescription } from '../../../words/keys/key-words.ts';
import type { Suggestion } from '../completion-item.ts';
import { addressItems, ownAddresses } from './address-items.ts';
import { authItems, securityItems } from './choice-items.ts';
import { credentialItems } from './credential-items.ts';
import { dateItems } from './date-items.ts';
import { hostItems } from './host-items.ts';
import { portItems } from './port-items.ts';
import { providerItems } from './provider-items.ts';
import type { Scene } from './scene.ts';
import { structureItems } from './structure-items.ts';
import { usedItems } from './used-items.ts';
import { usernameItems } from './username-items.ts';

/** By the last key of the path: values that more is known of than their type. */
const sources: Readonly<Record<string, (scene: Scene) => readonly Suggestion[]>> = {
  address: ownAddresses,
  aliases: ownAddresses,
  forwards: addressItems,
  delegates: addressItems,
  signInAs: addressItems,
  administrators: addressItems,
  provider: providerItems,
  username: usernameItems,
  auth: authItems,
  credential: credentialItems,
  host: hostItems,
  port: portItems,
  security: securityItems,
  date: dateItems,
  start: dateItems,
};

/** Values for the place, the best first. */
export function valueItems(scene: Scene): readonly Suggestion[] {
  const { place } = scene;
  const key = lastKey(scene);
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  return [
    ...(source?.(scene) ?? [...choices(scene, key), ...usedItems(scene, key)]),
    ...structureItems(scene, key),
    ...absence(scene, key),
  ].filter(
    // Quotes make a text of what is none.
    ({ kind }) => place.quote === '' || kind !== 'number',
  );
}

/** The key that the value, or the list it is in, stands under. */
function lastKey({ place }: Scene): string {
  return place.path.findLast((step) => typeof step === 'string') ?? '';
}

function choices(scene: Scene, key: string): readonly Suggestion[] {
  const { type } = scene.place;
  if (type?.kind === 'choice') return type.values.map((value) => choiceItem(scene, key, value));
  if (type?.kind === 'flag') return ['true', 'false'].map((value) => plainWord(scene, key, value));
  if (type?.kind === 'number') return [plainWord(scene, key, '1')];
  return [];
}

/** `false` for what the mailbox has not. */
function absence(scene: Scene, key: string): readonly Suggestion[] {
  const { type } = scene.place;
  return type?.kind === 'map' && type.orFalse === true ? [plainWord(scene, key, 'false')] : [];
}

function choiceItem({ words }: Scene, key: string, value: string): Suggestion {
  const documentation = valueDescription(key, value, words);
  return {
    label: value,
    kind: 'choice',
    ...(documentation !== undefined && { documentation }),
    insert: value,
    layer: 'structure',
  };
}

function plainWord(scene: Scene, key: string, value: string): Suggestion {
  return { ...choiceItem(scene, key, value), kind: 'number' };
}
