import { saying } from '../../saying.ts';
import { microsoftSmtpAuth, secureMailAccess, smtpPasswordsEnd } from '../../sources.ts';
import { compareSmtpSettings, diagnoseAgain, trySendingLogin } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Mail that comes in but does not go out. */
export const sendingSymptoms = [
  {
    id: 'sending-fails',
    symptom: saying('Sending fails, although reading works'),
    keywords: saying('send SMTP outgoing port 465 587 25 STARTTLS Outbox stuck relay'),
    phrases: ['Must issue a STARTTLS command first', 'relay access denied', 'authentication required'],
    leg: 'smtp',
    causes: [
      {
        text: saying(
          'Port and encryption do not belong together: 465 wants SSL/TLS from the start, 587 wants STARTTLS.',
        ),
        codes: [
          'net.refused',
          'net.timeout',
          'net.closed',
          'tls.not-tls',
          'tls.no-starttls',
          'tls.handshake-failed',
          'smtp.tls-required',
          'smtp.not-smtp',
          'smtp.protocol-error',
        ],
      },
      {
        text: saying('The program sends without a login, or with another one than for reading.'),
        codes: ['smtp.no-auth-offered', 'auth.bad-credentials', 'auth.unexplained', 'auth.cleartext-refused'],
      },
      {
        text: saying('The provider does not accept the login of programs for sending.'),
        codes: ['auth.basic-disabled', 'smtp.auth-disabled-tenant', 'smtp.auth-disabled-mailbox'],
      },
      {
        text: saying(
          'The network here blocks mail ports; port 25 is blocked from nearly every desk and is not meant for programs.',
        ),
        codes: ['net.timeout', 'net.unreachable', 'net.reset', 'smtp.greeting-rejected'],
      },
      {
        text: saying('The server takes the login, but refuses the recipient or the message itself.'),
        codes: ['smtp.recipient-rejected', 'smtp.message-rejected', 'mail.no-international'],
      },
    ],
    who: 'you',
    steps: [
      trySendingLogin,
      compareSmtpSettings,
      {
        text: saying(
          'In the program, turn on authentication for sending, with the user name {username}, and never use port 25.',
          'In the program, turn on authentication for sending, with the same user name as for reading, and never use port 25.',
        ),
        links: [secureMailAccess],
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'smtp-auth-off',
    symptom: saying('Sending is refused because authenticated SMTP is turned off'),
    keywords: saying('SMTP AUTH disabled tenant mailbox Microsoft 365 authenticated SMTP security defaults'),
    phrases: [
      'SmtpClientAuthentication is disabled for the Tenant',
      'SmtpClientAuthentication is disabled for the Mailbox',
      '535 5.7.139',
    ],
    leg: 'smtp',
    causes: [
      {
        text: saying('It is off for the whole organisation, for good reason.'),
        codes: ['smtp.auth-disabled-tenant'],
      },
      {
        text: saying(
          'It is off for this mailbox; where the mailbox says nothing, the setting of the organisation counts.',
        ),
        codes: ['smtp.auth-disabled-mailbox'],
      },
      {
        text: saying('It is on, but passwords are refused: only OAuth 2.0 is accepted.'),
        codes: ['auth.basic-disabled'],
      },
    ],
    who: 'administrator',
    steps: [
      {
        text: saying('Ask first whether it is needed: Outlook with a Microsoft account sends without SMTP.'),
      },
      {
        text: saying(
          'It is needed for {smtpNeeded}: turn it on for this mailbox alone, under “Manage email apps” → “Authenticated SMTP”.',
          'If a device needs it, turn it on for this mailbox alone, under “Manage email apps” → “Authenticated SMTP”.',
        ),
        only: { providers: ['microsoft365'] },
        panel: true,
        links: [microsoftSmtpAuth],
      },
      {
        text: saying(
          'Plan for its end: passwords stay as they are until December 2026, then they are off by default for existing organisations; an administrator can turn them on again until Microsoft removes them for good, on a date it names in the second half of 2027.',
        ),
        only: { providers: ['microsoft365'] },
        links: [smtpPasswordsEnd],
      },
      trySendingLogin,
    ],
  },
  {
    id: 'scanner-cannot-send',
    symptom: saying('The scanner or another device cannot send'),
    keywords: saying('scanner printer copier ERP device scan to mail SMTP old TLS'),
    phrases: ['535 5.7.139', '530 5.7.57'],
    leg: 'smtp',
    causes: [
      {
        text: saying('The device knows only passwords, and the provider accepts none for sending.'),
        codes: ['auth.basic-disabled', 'smtp.auth-disabled-tenant', 'smtp.auth-disabled-mailbox'],
      },
      {
        text: saying(
          'The device is too old for TLS 1.2, or encrypts in a way that the port does not expect.',
        ),
        codes: ['tls.protocol-too-old', 'tls.handshake-failed', 'smtp.tls-required', 'tls.not-tls'],
      },
      {
        text: saying('The device sends under an address that the account may not use.'),
        codes: ['smtp.sender-rejected'],
      },
    ],
    who: 'administrator',
    steps: [
      trySendingLogin,
      compareSmtpSettings,
      {
        text: saying(
          'Give {smtpNeeded} a mailbox of its own, with authenticated SMTP on for that one only.',
          'Give the device a mailbox of its own, with authenticated SMTP on for that one only, and note under “smtpNeeded” why.',
        ),
      },
      { text: saying('Update its firmware: TLS 1.2 and OAuth 2.0 often come with it.') },
      {
        text: saying(
          'Before the end of December 2026, move it to OAuth 2.0, to a relay of your own network, or to a service made for devices.',
        ),
        only: { providers: ['microsoft365'] },
        links: [smtpPasswordsEnd],
      },
    ],
  },
  {
    id: 'sender-refused',
    symptom: saying('The server does not let the mailbox send under this address'),
    keywords: saying('sender from alias send as shared mailbox not allowed'),
    phrases: ['Sender address is not allowed', 'SendAsDenied', 'sender address rejected'],
    leg: 'smtp',
    causes: [
      {
        text: saying(
          'The sender in the program is an alias ({aliases}) or another mailbox, for which the account has no right.',
          'The sender in the program is an alias or another mailbox, for which the account has no right.',
        ),
        codes: ['smtp.sender-rejected'],
      },
    ],
    who: 'administrator',
    steps: [
      {
        text: saying('Set the sender in the program to {address}, the address that logs in, and try again.'),
      },
      {
        text: saying(
          'If the other address is meant, the administrator adds it as an alias, or gives the right to send as it.',
        ),
        panel: true,
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'sending-limited',
    symptom: saying('Sending stops after many messages, or the server turns this network away'),
    keywords: saying('limit throttled newsletter spam block list blacklist stolen password bulk'),
    phrases: ['too many messages', 'rate limit exceeded', 'blocked using', 'Spamhaus'],
    leg: 'smtp',
    causes: [
      {
        text: saying('The mailbox has sent more than the provider allows in an hour or a day.'),
        codes: ['smtp.throttled', 'auth.rate-limited'],
      },
      {
        text: saying(
          'The address of this network is on a block list, often because a machine in it sends spam.',
        ),
        codes: ['smtp.greeting-rejected'],
      },
    ],
    who: 'user',
    steps: [
      { text: saying('Read the server’s own words: they often name a block list or a limit.') },
      {
        text: saying(
          'If nobody sends that much, treat the password as stolen: reset it, sign out every session, and look for forwarding rules that nobody made.',
        ),
        panel: true,
      },
      { text: saying('Send newsletters through a service made for them, not through a mailbox.') },
    ],
  },
] as const satisfies readonly Symptom[];
