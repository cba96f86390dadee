import type { CredentialFault } from '../../mailboxes/credential.ts';
import type { SecretShape } from '../../lint/secrets/known-shapes.ts';
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

/** What a secret is called in a sentence, article and all. */
const kinds: Readonly<Record<SecretShape, ProblemWords>> = {
  'aws-key': (_, words) => words.t('an access key of Amazon Web Services'),
  'github-token': (_, words) => words.t('an access token of GitHub'),
  'gitlab-token': (_, words) => words.t('an access token of GitLab'),
  'slack-token': (_, words) => words.t('a Slack token'),
  'google-token': (_, words) => words.t('a Google token or client secret'),
  'google-key': (_, words) => words.t('a Google API key'),
  'microsoft-secret': (_, words) => words.t('a client secret of Microsoft Entra'),
  'ai-key': (_, words) => words.t('an API key of an AI service'),
  'payment-key': (_, words) => words.t('a Stripe key'),
  'mail-service-key': (_, words) => words.t('an API key of a mail service'),
  'registry-token': (_, words) => words.t('an access token of a package registry'),
  jwt: (_, words) => words.t('an access token (JWT)'),
  'private-key': (_, words) => words.t('a private key'),
  'app-password': (_, words) => words.t('an app password'),
  'password-word': (_, words) => words.t('a password'),
  'plain-password': (_, words) => words.t('a password'),
  'username-password': (_, words) => words.t('a password behind the user name'),
  'url-password': (_, words) => words.t('a password inside a URL'),
  entropy: (_, words) => words.t('a secret'),
};

/** Shapes that are no more than a guess, so the sentence leaves the choice. */
const guesses: ReadonlySet<unknown> = new Set<SecretShape>(['plain-password', 'username-password']);

/** Problems about secrets. None of these sentences repeats a value of the file. */
export const secretWords = {
  'bad-credential': (args, words) => wordsOfCase(faults, args['fault'], faults['unknown-kind'])(args, words),
  'password-in-file': (_, words) =>
    words.t(
      'A secret stands in the file, readable for everyone who has it. Remove it, write “credential: editor” or “credential: env:NAME” instead, and change the password if the file was shared.',
    ),
  'secret-in-text': (args, words) =>
    args['shape'] === 'entropy'
      ? words.t(
          'This looks like a secret made by a machine. If it is one, remove it and keep it where “credential” points to; if not, leave it.',
        )
      : guesses.has(args['shape'])
        ? words.t(
            'This may be {kind}. If it is, remove it, keep it where “credential” points to, and change it if the file was shared; if not, leave it.',
            { kind: wordsOfCase(kinds, args['shape'], kinds.entropy)(args, words) },
          )
        : words.t(
            'This looks like {kind}, readable for everyone who has the file. Remove it here, in comments too, and have it replaced if the file was shared.',
            { kind: wordsOfCase(kinds, args['shape'], kinds.entropy)(args, words) },
          ),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;
