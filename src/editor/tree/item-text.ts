import type { Words } from '../../core/words/words.ts';
import { countWord, type State } from '../states.ts';

/** States from the gravest on, as a group tells them. */
const order: readonly State[] = ['fail', 'warn', 'unknown', 'running', 'untested', 'pass', 'skip'];

/**
 * What stands beside a file or a domain: its size, and how many of its mailboxes are in each state that asks for
 * something (`120 mailboxes · 3 failed · 1 warning`); where none is, how many passed.
 */
export function groupText(states: readonly State[], words: Words): string {
  const counts = new Map<State, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const size = words.plural(states.length, '{count} mailbox', '{count} mailboxes');
  const told = order.filter((state) => state !== 'untested' && counts.has(state));
  const urgent = told.filter((state) => state !== 'pass' && state !== 'skip');
  const parts = (urgent.length > 0 ? urgent : told).map((state) =>
    countWord(counts.get(state) ?? 0, state, words),
  );
  return [size, ...parts].join(' · ');
}

/** How long ago, in the largest unit that fits: `5 minutes ago`, `2 days ago`. */
export function ageText(startedAt: string, now: number, words: Words): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(startedAt)) / 1000));
  const [unit, size] = units.find(([, least]) => seconds >= least) ?? ['second', 1];
  return new Intl.RelativeTimeFormat(words.language, { numeric: 'auto' }).format(
    -Math.floor(seconds / size),
    unit,
  );
}

const units = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;
