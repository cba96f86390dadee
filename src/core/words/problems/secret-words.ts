import type { CredentialFault } from '../../mailboxes/credential.ts';
import type { ProblemRule } from '../../mailboxes/model.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const faults: Readonly<Record<CredentialFault, ProblemWords>> = {
  'unknown-kind': (_, words) =>
    words.t(
      '“credential” says where the secret is kept, never the secret itself: editor, env:NAME, bitwarden:ITEM, pass:PATH, 1password:REF or a block “keepassxc”. If a password stands here, remove it and change it at the provider.',
    ),
  'names-nothing': (_, words) =>
    words.t('What the secret is called is missing after the colon. Write it, as in “env:MAIL_CLAIRE”.'),
  'bad-variable': (_, words) =>
    words.t(
      'The name of an environment variable cannot contain “=”. Write the name alone, as in “env:MAIL_CLAIRE”.',
    ),
};

/** Problems about secrets. None of these sentences repeats a value of the file. */
export const secretWords = {
  'bad-credential': (args, words) => wordsOfCase(faults, args['fault'], faults['unknown-kind'])(args, words),
  'password-in-file': (_, words) =>
    words.t(
      'A secret stands in the file, readable for everyone who has it. Remove it, write “credential: editor” or “credential: env:NAME” instead, and change the password if the file was shared.',
    ),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;
