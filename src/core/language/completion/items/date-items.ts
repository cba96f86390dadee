import type { Suggestion } from '../completion-item.ts';
import type { Scene } from './scene.ts';

const dayMs = 86_400_000;

/** Days from today that are likely: what was done was done lately, and a migration begins soon. */
const likely: Readonly<Record<string, readonly number[]>> = { date: [0, -1, -7], start: [0, 7, 14, 28] };

/** Days as they are written, told in the reader's language. */
export function dateItems({ place, words, today }: Scene): readonly Suggestion[] {
  const midnight = Date.parse(today);
  if (Number.isNaN(midnight)) return [];
  return (likely[String(place.path.at(-1))] ?? [0]).map((days) => {
    const date = new Date(midnight + days * dayMs).toISOString().slice(0, 10);
    const day = words.date(date);
    return {
      label: date,
      kind: 'date',
      detail: days === 0 ? words.t('today, {date}', { date: day }) : day,
      insert: date,
      preselect: days === 0,
      layer: 'meaning',
    };
  });
}
