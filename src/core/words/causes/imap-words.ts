import { hungUp } from './broken-off-words.ts';
import type { CodeOf } from './code-family.ts';
import { askServer, checkPort, turnImapOn, useEncryptedPort, useOfferedMethod } from './shared-actions.ts';
import type { Explain, Teller } from './teller.ts';

const atMicrosoft = ({ say, is }: Teller): string[] =>
  is('providerId', 'microsoft365')
    ? [
        say(
          'An administrator checks that {address} has a licence with a mailbox: admin.microsoft.com → Users → Active users → Licenses and apps.',
        ),
        say(
          'For a shared mailbox, an administrator gives the person who signs in “Full Access” to it, in the Exchange admin center.',
        ),
      ]
    : [say('Open {address} in the provider’s webmail, to see whether the mailbox exists and is in service.')];

/** Words for what goes wrong once IMAP is spoken. */
export const imapWords: Readonly<Record<CodeOf<'imap'>, Explain>> = {
  'imap.slow': (teller) => ({
    cause: teller.say(
      'The first sync of {address} takes {seconds}, more than a minute.',
      'The first sync of {address} takes more than a minute.',
    ),
    actions: [
      teller.say('Try from another network, for instance a phone’s, and without a VPN.'),
      teller.say('In the mail program, synchronise fewer folders, and first only the last month.'),
      askServer(teller),
    ],
  }),
  'imap.not-imap': (teller) => ({
    cause: teller.say(
      'What answers at {host} on port {port} is not an IMAP server.',
      'What answers at {host} is not an IMAP server.',
      'What answers is not an IMAP server.',
    ),
    actions: [
      checkPort(teller),
      teller.say(
        'If the host and the port are right, ask the mail provider of {address} for the name of its IMAP server.',
      ),
    ],
  }),
  'imap.bye': (teller) =>
    (teller.is('moment', 'inbox', 'test') ? hungUp(teller) : undefined) ?? turnedAway(teller),
  'imap.login-disabled': (teller) => ({
    cause: teller.say(
      'The IMAP server {host} allows no login with a password on this connection (LOGINDISABLED).',
      'The IMAP server allows no login with a password on this connection (LOGINDISABLED).',
    ),
    actions: [
      ...(teller.is('security', 'tls', 'starttls') ? [] : useEncryptedPort(teller)),
      teller.say(
        'If it is already encrypted, {address} probably needs a sign-in through the browser: in mailboxes.yaml, set “auth” to “oauth2”.',
      ),
      askServer(teller),
    ],
  }),
  'imap.no-common-auth': (teller) => ({
    cause: teller.say(
      'The IMAP server {host} accepts only login methods that do not fit the settings of {address}: {mechanisms}.',
      'The IMAP server {host} accepts no login method that fits the settings of {address}.',
      'The IMAP server accepts no login method that fits the settings of {address}.',
    ),
    actions: [useOfferedMethod(teller)],
  }),
  'imap.disabled': (teller) => ({
    cause: teller.say('Mail programs cannot read {address} because IMAP is turned off for it.'),
    actions: [
      turnImapOn(teller),
      ...(teller.is('providerId', 'zoho')
        ? [teller.say('An administrator also allows it in the mail policy of the organisation.')]
        : []),
      teller.say('Wait a few minutes until the change has spread, then diagnose {address} again.'),
    ],
  }),
  'imap.not-connected': (teller) => ({
    cause: teller.say(
      'The server accepted the sign-in but not the mailbox: {address} has no licence or no IMAP access, or belongs to another account than the one that signed in.',
    ),
    actions: [
      teller.say(
        'Check that {address} is the mailbox to open, and that the account which signed in may open it.',
      ),
      ...atMicrosoft(teller),
      turnImapOn(teller),
    ],
  }),
  'imap.select-failed': (teller) => ({
    cause: teller.is('moment', 'test')
      ? teller.say('The login works, but the server does not show what the mailbox {address} holds.')
      : teller.say('The login works, but the server does not open the inbox of {address}.'),
    actions: [
      teller.say('Open {address} in the provider’s webmail, to see whether the mailbox itself is damaged.'),
      teller.say('Send the server’s own words to the mail provider, who can repair the mailbox.'),
    ],
  }),
  'imap.protocol-error': (teller) =>
    teller.is('moment', 'test') && teller.is('limit') ? tooMuch(teller) : notImap(teller),
};

const turnedAway: Explain = (teller) => ({
  cause: teller.say(
    'The IMAP server {host} turned this machine away before the login, so the password is not the cause.',
    'The IMAP server turned this machine away before the login, so the password is not the cause.',
  ),
  actions: [
    teller.say('Read the server’s own words: they often give the reason.'),
    teller.say(
      'Wait ten minutes and try again, also from another network: the server may be overloaded, or block this machine.',
    ),
    askServer(teller),
  ],
});

const notImap: Explain = (teller) => ({
  cause: teller.say(
    'The server {host} gave an answer that is not valid IMAP, so nothing can be said about the mailbox.',
    'The server gave an answer that is not valid IMAP, so nothing can be said about the mailbox.',
  ),
  actions: [
    teller.say('If an antivirus program or a proxy inspects mail here, turn that off for a test.'),
    askServer(teller),
  ],
});

const tooMuch: Explain = (teller) => ({
  cause: teller.say(
    '{host} answered with more than Mailops reads in a test, so nothing can be said about the mailbox.',
    'The server answered with more than Mailops reads in a test, so nothing can be said about the mailbox.',
  ),
  actions: [
    teller.say(
      'If {address} has tens of thousands of folders, tidy them up: mail programs have trouble with them too.',
    ),
    askServer(teller),
  ],
});
