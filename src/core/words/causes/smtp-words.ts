import type { CodeOf } from './code-family.ts';
import { planAnotherWay } from './oauth-actions.ts';
import {
  askServer,
  checkPort,
  turnSmtpAuthOn,
  useEncryptedPort,
  useOfferedMethod,
} from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

const avoidSmtpAuth = ({ say }: Teller): string =>
  say(
    'If only Outlook sends from {address}, leave it off: a Microsoft 365 account in Outlook does not need SMTP.',
  );

/** Words of Microsoft matter only at Microsoft. */
const atMicrosoft = (teller: Teller, action: (teller: Teller) => string): string[] =>
  teller.is('providerId', 'microsoft365') ? [action(teller)] : [];

const noneFits = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The SMTP server {host} accepts only login methods that do not fit the settings of {address}: {mechanisms}.',
    'The SMTP server accepts no login method that fits the settings of {address}.',
  ),
  actions: [useOfferedMethod(teller)],
});

const encryptEverywhere = (teller: Teller): string[] => {
  const port = useEncryptedPort(teller);
  if (port.length === 0) return [askServer(teller)];
  return [
    ...port,
    teller.say(
      'Give every mail program and every device that sends from {address} the same port and encryption.',
    ),
  ];
};

const invalidAnswer = (teller: Teller): Explanation => ({
  cause: teller.say(
    'The server {host} gave an answer that is not valid SMTP, so nothing can be said about sending.',
    'The server gave an answer that is not valid SMTP, so nothing can be said about sending.',
  ),
  actions: [
    teller.say('If an antivirus program or a proxy inspects mail here, turn that off for a test.'),
    askServer(teller),
  ],
});

const greetingRefused = (teller: Teller): Explanation => ({
  cause: teller.say(
    '{host} refused the greeting (EHLO) of this machine.',
    'The SMTP server refused the greeting (EHLO) of this machine.',
  ),
  actions: [
    teller.say('Read the server’s own words: they often give the reason.'),
    teller.say('Try from another network, for instance a phone’s, and without a VPN.'),
    askServer(teller),
  ],
});

/** Words for what goes wrong once SMTP submission is spoken: sending is hit, reading is not. */
export const smtpWords: Readonly<Record<CodeOf<'smtp'>, Explain>> = {
  'smtp.not-smtp': (teller) => ({
    cause: teller.say(
      'What answers at {host} on port {port} is not a server that takes mail for sending (SMTP).',
      'What answers at {host} is not a server that takes mail for sending (SMTP).',
      'What answers is not a server that takes mail for sending (SMTP).',
    ),
    actions: [
      checkPort(teller),
      teller.say(
        'If the host and the port are right, ask the mail provider of {address} for the name of its SMTP server.',
      ),
    ],
  }),
  'smtp.greeting-rejected': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} turned this machine away before the login, so the password is not the cause.',
      'The SMTP server turned this machine away before the login, so the password is not the cause.',
    ),
    actions: [
      teller.say('Read the server’s own words: they often name a block list or a limit.'),
      teller.say('Try from another network, for instance a phone’s, and without a VPN.'),
      askServer(teller),
    ],
  }),
  'smtp.no-auth-offered': (teller) =>
    teller.is('mechanisms')
      ? noneFits(teller)
      : {
          cause: teller.say(
            'Programs cannot send through {host} on port {port}: the server offers no login there.',
            'Programs cannot send through {host}: the server offers no login there.',
            'Programs cannot send through this server: it offers no login.',
          ),
          actions: [checkPort(teller), askServer(teller)],
        },
  'smtp.tls-required': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} wants the connection encrypted before the login.',
      'The SMTP server wants the connection encrypted before the login.',
    ),
    actions: encryptEverywhere(teller),
  }),
  'smtp.auth-disabled-tenant': (teller) => ({
    cause: teller.say(
      'Programs cannot send from {address}: sending by SMTP is turned off for the whole organisation of {domain}.',
    ),
    actions: [
      ...atMicrosoft(teller, avoidSmtpAuth),
      turnSmtpAuthOn(teller),
      ...atMicrosoft(teller, planAnotherWay),
    ],
  }),
  'smtp.auth-disabled-mailbox': (teller) => ({
    cause: teller.say('Programs cannot send from {address}: sending by SMTP is turned off for this mailbox.'),
    actions: [
      ...atMicrosoft(teller, avoidSmtpAuth),
      turnSmtpAuthOn(teller),
      ...atMicrosoft(teller, planAnotherWay),
    ],
  }),
  'smtp.sender-rejected': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} does not let this account send as {address}.',
      'The SMTP server does not let this account send as {address}.',
    ),
    actions: [
      teller.say(
        'Check that the user name {account} belongs to the mailbox {address}.',
        'Check that the user name belongs to the mailbox {address}.',
      ),
      teller.say(
        'If {address} is an alias or a shared mailbox, the administrator gives the account the right to send as it.',
      ),
    ],
  }),
  'smtp.recipient-rejected': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} takes the login, but no message to {recipient}.',
      'The SMTP server takes the login, but not the recipient.',
    ),
    actions: [
      teller.say('Read the server’s own words: they often give the reason.'),
      teller.say(
        'Check the address {recipient}, and that its mailbox exists.',
        'Check the recipient’s address.',
      ),
    ],
  }),
  'smtp.message-rejected': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} takes the login, but refused the message itself.',
      'The SMTP server takes the login, but refused the message itself.',
    ),
    actions: [teller.say('Read the server’s own words: they often give the reason.'), askServer(teller)],
  }),
  'smtp.throttled': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} limits {address}, which is used too often, and asks to wait {seconds}.',
      'The SMTP server {host} limits {address}, which is used too often.',
      'The SMTP server limits {address}, which is used too often.',
    ),
    actions: [
      teller.say(
        'Wait {seconds}, then diagnose {address} again.',
        'Wait an hour, then diagnose {address} again.',
      ),
      teller.say(
        'Find what sends so much: a newsletter, a device in a loop, or someone who has stolen the password.',
      ),
    ],
  }),
  'smtp.protocol-error': (teller) =>
    teller.is('moment', 'ehlo') ? greetingRefused(teller) : invalidAnswer(teller),
};
