import type { ProblemRule } from '../../mailboxes/model.ts';
import type { ProviderEnd } from '../../providers/provider.ts';
import { wordsOfCase, type ProblemWords } from './problem-words.ts';

const ends: Readonly<Record<ProviderEnd['what'], ProblemWords>> = {
  service: (args, words) =>
    Number(args['days']) < 0
      ? words.t(
          '{provider} ended on {date}. If its mail has not been moved, ask the provider at once what is left; then name the new one here.',
          args,
        )
      : words.t(
          '{provider} ends on {date}; after that day the mailbox and its mail cannot be reached. Choose a new provider and plan the move under “migration”.',
          args,
        ),
  'smtp-passwords': (args, words) =>
    Number(args['days']) < 0
      ? words.t(
          'Since {date}, {provider} has sign-in with a password for SMTP off unless an administrator turned it on again. Move what sends here to “auth: oauth2”, or to another relay.',
          args,
        )
      : words.t(
          'On {date}, {provider} turns sign-in with a password for SMTP off; an administrator can turn it on again for a while. Until then move what sends here to “auth: oauth2”, or to another relay.',
          args,
        ),
};

const hosts = {
  foreign: (args, words) =>
    args['expected'] === undefined
      ? words.t(
          '“{found}” is not known as a server of {provider}, so a password sent there may reach somebody else. Correct the host, or “provider”.',
          args,
        )
      : words.t(
          '“{found}” is not known as a server of {provider}, so a password sent there may reach somebody else. Write “{expected}”, or correct “provider”.',
          args,
        ),
  'own-domain': (args, words) =>
    args['expected'] === undefined
      ? words.t(
          '“{found}” is under the mailbox’s own domain, perhaps as an alias of a server of {provider}. A certificate rarely holds such a name: better write the provider’s own.',
          args,
        )
      : words.t(
          '“{found}” is under the mailbox’s own domain, perhaps as an alias of “{expected}”. A certificate rarely holds such a name: better write “{expected}”.',
          args,
        ),
  'other-leg': (args, words) =>
    args['expected'] === undefined
      ? words.t('“{found}” is a server of {provider}, but not for {protocol}. Correct the host.', args)
      : words.t('“{found}” is a server of {provider}, but not for {protocol}. Write “{expected}”.', args),
  mixed: (args, words) =>
    words.t(
      '“{found}” and “{other}” are servers of {provider} for two countries or regions, and a mailbox is in one. Correct the one that is wrong.',
      args,
    ),
} as const satisfies Readonly<Record<string, ProblemWords>>;

/** Problems about what the provider wants, where it is known. */
export const providerWords = {
  'not-provider-host': (args, words) =>
    wordsOfCase(
      hosts,
      args['case'],
      hosts.foreign,
    )({ ...args, protocol: args['leg'] === 'smtp' ? 'SMTP' : 'IMAP' }, words),
  'not-provider-port': (args, words) =>
    args['case'] === 'advised-against'
      ? words.t(
          '{provider} serves on port {found}, but advises against it. Better write “port: {expected}” and “security: {expectedSecurity}”.',
          args,
        )
      : words.t(
          '{provider} does not serve on port {found}. Write “port: {expected}” and “security: {expectedSecurity}”.',
          args,
        ),
  'oauth-only': (args, words) =>
    words.t(
      '{provider} accepts only OAuth 2.0: a password or an app password is refused, however right it is. Write “auth: {expected}”.',
      args,
    ),
  'app-password-only': (args, words) =>
    words.t(
      '{provider} refuses the password of the mailbox to mail programs and wants an app password, made for one program. Write “auth: {expected}”, and store an app password.',
      args,
    ),
  'password-only': (args, words) =>
    words.t(
      '{provider} takes no OAuth 2.0 from mail programs, so there is nothing to sign in with here. Write “auth: {expected}”.',
      args,
    ),
  'username-form': (args, words) => {
    if (args['expected'] === undefined)
      return words.t(
        '{provider} wants the whole address as the user name for one of IMAP and SMTP, and only what stands before the “@” for the other. Remove “username”: each then gets the form it wants.',
        args,
      );
    return args['form'] === 'local-part'
      ? words.t(
          '{provider} wants only what stands before the “@” as the user name here. Write “{expected}”, or remove “username”.',
          args,
        )
      : words.t(
          '{provider} wants the whole address as the user name here. Write “{expected}”, or remove “username”.',
          args,
        );
  },
  'unknown-provider': (args, words) =>
    args['likely'] === undefined
      ? words.t(
          'Nothing is known of a provider “{found}”, so its hosts have to be guessed. Write them under “imap” and “smtp”, or remove “provider” to have it found from DNS.',
          args,
        )
      : words.t('No provider is known by the name “{found}”. Did you mean “{likely}”?', args),
  'provider-ends': (args, words) =>
    wordsOfCase(ends, args['what'], ends.service)({ ...args, date: words.date(String(args['date'])) }, words),
} as const satisfies Partial<Record<ProblemRule, ProblemWords>>;
