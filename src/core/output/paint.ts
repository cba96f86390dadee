import type { ShownStatus } from '../words/steps.ts';

/** How a piece of text is meant; a surface with colours may use them, another shows the same text. */
export type Tone = ShownStatus | 'quiet' | 'strong';

/** Gives a piece of text the look of its tone. */
export type Paint = (tone: Tone, text: string) => string;

/** No colours: for the output channel, files and pipes. */
export const plain: Paint = (_tone, text) => text;

/** The sign of a state, the same wherever text is all there is. */
export const signOfStatus = {
  pass: '✓',
  warn: '!',
  fail: '✗',
  skip: '–',
  running: '…',
  unknown: '?',
} as const satisfies Record<ShownStatus, string>;
