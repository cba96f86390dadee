import type { Fault } from '../../core/dialogue/fault.ts';
import { quoteLines } from '../../core/output/step-lines.ts';
import { explain } from '../../core/words/verdicts.ts';
import type { Words } from '../../core/words/words.ts';

/** Whose sign-in it is. */
export interface Question {
  readonly address: string;
  readonly providerId: string | undefined;
}

/** Why nobody is signed in, what to do, and the server's words, in which nothing can move a terminal's cursor. */
export function faultLines(
  { code, args, reply }: Fault,
  { address, providerId }: Question,
  words: Words,
): string[] {
  const told = explain(
    code,
    { ...args, address, auth: 'oauth2', ...(providerId !== undefined && { providerId }) },
    words,
  );
  return [
    told.cause,
    ...told.actions.map((action, at) => `  ${at + 1}. ${action}`),
    ...(reply === undefined ? [] : [words.t('The server said:'), ...quoteLines(reply)]),
  ];
}
