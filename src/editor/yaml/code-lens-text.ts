import { codePhrase } from '../../core/words/code-phrases.ts';
import { statusWord } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';
import type { Summary } from '../reports/kept-report.ts';
import { countWord, isUnhealthy, looks, type State } from '../states.ts';
import { ageText } from '../tree/item-text.ts';

/** What a lens shows: `title` may hold codicons, `tooltip` is plain. */
export interface LensText {
  readonly title: string;
  readonly tooltip?: string;
}

export type LensSummary = Pick<Summary, 'status' | 'cause' | 'code' | 'startedAt'>;

/** The last verdict: `✗ Failed 5 minutes ago · user name or password refused`. */
export function verdictText(summary: LensSummary, now: number, words: Words): LensText {
  const { status, cause, startedAt } = summary;
  const verdict = words.t('{status} {age}', {
    status: capitalized(statusWord(status, words)),
    age: lensAge(startedAt, now, words),
  });
  const reason = status === 'pass' ? '' : reasonOf(summary, words);
  return {
    title: [withIcon(status, verdict), ...(reason === '' ? [] : [reason])].join(' · '),
    tooltip: cause,
  };
}

/** While the mailbox is diagnosed. */
export function runningText(words: Words): LensText {
  return { title: withIcon('running', words.t('Running…')) };
}

/** What the whole file is in: `120 mailboxes · 3 failed · 1 warning`, with icons; how many are not diagnosed yet only in the tooltip. */
export function countsText(states: readonly State[], words: Words): LensText {
  const counts = new Map<State, number>();
  for (const state of states) counts.set(state, (counts.get(state) ?? 0) + 1);
  const told = order.filter((state) => counts.has(state));
  const word = (state: State): string => countWord(counts.get(state) ?? 0, state, words);
  const shown = told.filter((state) => isUnhealthy(state) || state === 'running' || state === 'unknown');
  const seen = shown.length > 0 ? shown : told.filter((state) => state === 'pass');
  const size = words.plural(states.length, '{count} mailbox', '{count} mailboxes');
  return {
    title: [size, ...seen.map((state) => withIcon(state, word(state)))].join(' ·\u00A0'),
    tooltip: told.map(word).join(' · '),
  };
}

/** Milliseconds after which the age of a verdict reads differently; undefined where that takes days. */
export function ageLasts(startedAt: string, now: number): number | undefined {
  const age = now - Date.parse(startedAt);
  if (!(age < day)) return undefined;
  const unit = age < hour ? minute : hour;
  return Math.max(1000, unit - (Math.max(0, age) % unit));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const order: readonly State[] = ['fail', 'warn', 'unknown', 'running', 'untested', 'pass', 'skip'];

/** No seconds: a lens is not drawn again for each of them. */
function lensAge(startedAt: string, now: number, words: Words): string {
  return now - Date.parse(startedAt) < minute ? words.t('just now') : ageText(startedAt, now, words);
}

function reasonOf({ code, cause }: LensSummary, words: Words): string {
  const phrase = code === undefined ? '' : codePhrase(code, {}, words);
  return phrase === '' ? shortened(cause.replace(/\.$/, '')) : phrase;
}

/** At most about as much as fits beside the rest of a line, cut between words. */
function shortened(text: string): string {
  if (text.length <= longestReason) return text;
  const start = text.slice(0, longestReason);
  return `${start.slice(0, Math.max(start.lastIndexOf(' '), longestReason / 2)).replace(/[\s,;:]+$/, '')}…`;
}

const longestReason = 80;

/** A lens swallows an ordinary blank beside an icon. */
function withIcon(state: State, text: string): string {
  return `$(${looks[state].icon})\u00A0${text}`;
}

function capitalized(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
