import type { MasterPasswordQuestion, Vaults } from '../core/secrets/vaults/vaults.ts';
import type { Words } from '../core/words/words.ts';
import { readMasked, type Terminal } from './read-masked.ts';

/** The vaults of one run of the command line; a master password is asked for at the terminal, one at a time. */
export function openVaults(
  words: Words,
  environment: NodeJS.ProcessEnv,
  terminal: Terminal = ownTerminal,
): () => Promise<Vaults> {
  let last: Promise<unknown> = Promise.resolve();
  const masterPassword = (
    question: MasterPasswordQuestion,
    signal: AbortSignal,
  ): Promise<string | undefined> => {
    const answer = last.then(() => readMasked(questionText(question, words), terminal, signal));
    last = answer;
    return answer;
  };
  let opened: Promise<Vaults> | undefined;
  return () =>
    (opened ??= import('../core/secrets/vaults/vaults.ts').then(
      ({ Vaults: Opened }) => new Opened({ environment, masterPassword }),
    ));
}

function questionText({ vault, file, again }: MasterPasswordQuestion, words: Words): string {
  const what = { vault: file === '' ? vault : `${vault} (${file})` };
  return again
    ? words.t('That was not it. Master password of {vault}:', what)
    : words.t('Master password of {vault}:', what);
}

/** The terminal that the command was started at. */
export const ownTerminal: Terminal = {
  input: process.stdin,
  output: process.stderr,
  interrupt: () => process.kill(process.pid, 'SIGINT'),
};
