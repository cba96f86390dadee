import type { Words } from '../../core/words/words.ts';
import type { NamedPlace } from './named-place.ts';

/** More than this are counted and not named. */
const named = 6;

/** `host:port as user name`, each as far as it is known. */
export function placeText({ host, port, username }: NamedPlace, words: Words): string {
  const server = port === undefined ? host : `${host}:${port}`;
  return username === undefined ? server : words.t('{server} as {username}', { server, username });
}

/** The first of several places, and how many more there are. */
export function placesText(places: readonly NamedPlace[], words: Words): string {
  return shortList(
    places.map((place) => placeText(place, words)),
    words,
  );
}

/** The first of several names, and how many more there are. */
export function shortList(names: readonly string[], words: Words): string {
  const rest = names.length - named;
  const shown = names.slice(0, named).join(', ');
  return rest > 0
    ? words.plural(rest, '{shown} and {count} more', '{shown} and {count} more', { shown })
    : shown;
}
