import type { Words } from '../core/words/words.ts';

/** What a mailbox, a step or a group of them is in, as every surface of the editor shows it. */
export type State = 'pass' | 'warn' | 'fail' | 'skip' | 'unknown' | 'running' | 'untested';

interface Look {
  /** A codicon. */
  readonly icon: string;
  /** A colour of the theme. */
  readonly color: string;
}

/** Icon and colour of each state: the one table. Its word is `stateWord`. */
export const looks = {
  fail: { icon: 'error', color: 'problemsErrorIcon.foreground' },
  warn: { icon: 'warning', color: 'problemsWarningIcon.foreground' },
  unknown: { icon: 'question', color: 'testing.iconQueued' },
  pass: { icon: 'pass', color: 'testing.iconPassed' },
  skip: { icon: 'circle-slash', color: 'testing.iconSkipped' },
  running: { icon: 'loading~spin', color: 'progressBar.background' },
  untested: { icon: 'circle-outline', color: 'descriptionForeground' },
} as const satisfies Record<State, Look>;

const severity: Readonly<Record<State, number>> = {
  fail: 6,
  warn: 5,
  unknown: 4,
  running: 3,
  untested: 2,
  pass: 1,
  skip: 0,
};

/** The state that a group shows: the gravest inside it. */
export function gravest(states: Iterable<State>): State {
  let found: State = 'skip';
  let any = false;
  for (const state of states) {
    if (!any || severity[state] > severity[found]) found = state;
    any = true;
  }
  return any ? found : 'untested';
}

/** True where somebody has to do something. */
export function isUnhealthy(state: State): boolean {
  return state === 'fail' || state === 'warn';
}

/** How many of a group are in a state: `3 fail`. */
export function countWord(count: number, state: State, words: Words): string {
  const [one, other] = countMessages[state];
  return words.plural(count, one, other);
}

const countMessages: Readonly<Record<State, readonly [string, string]>> = {
  fail: ['{count} failed', '{count} failed'],
  warn: ['{count} warning', '{count} warnings'],
  unknown: ['{count} unknown', '{count} unknown'],
  pass: ['{count} passed', '{count} passed'],
  skip: ['{count} not tested', '{count} not tested'],
  running: ['{count} running', '{count} running'],
  untested: ['{count} not diagnosed yet', '{count} not diagnosed yet'],
};
