import { saying } from '../../saying.ts';
import { zohoImap } from '../../sources.ts';
import { diagnoseAgain, otherNetwork } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** What the server and the way to it do. */
export const serverSymptoms = [
  {
    id: 'certificate-warning',
    symptom: saying('The program warns about a certificate'),
    keywords: saying('certificate warning untrusted expired name mismatch security exception self-signed'),
    phrases: ['certificate verify failed', 'target principal name is incorrect', 'self signed certificate'],
    causes: [
      {
        text: saying('The server name in the program is not in the certificate.'),
        codes: ['tls.name-mismatch'],
      },
      {
        text: saying('The certificate has expired, or will soon.'),
        codes: ['tls.expired', 'tls.expires-soon'],
      },
      {
        text: saying('The clock of the device is wrong, or the certificate is not valid yet.'),
        codes: ['tls.not-yet-valid'],
      },
      {
        text: saying(
          'Nobody whom the device trusts has signed it: a private authority, a missing intermediate certificate, or an antivirus in between.',
        ),
        codes: ['tls.self-signed', 'tls.untrusted', 'tls.incomplete-chain'],
      },
    ],
    who: 'provider',
    steps: [
      {
        text: saying('See which certificate the server shows to Mailops, from here.'),
        deeds: ['check-tls'],
        warning: saying('Accept no exception in the program meanwhile: the password could go to a stranger.'),
      },
      {
        text: saying(
          'Use the server name that the provider documents; at a shared host, that is often not mail.{domain}.',
        ),
        settings: ['imap', 'smtp'],
      },
      {
        text: saying(
          'If the certificate itself is wrong, whoever runs the server renews it, with the whole chain.',
        ),
      },
      otherNetwork,
    ],
  },
  {
    id: 'server-not-found',
    symptom: saying('The server is not found, or does not answer'),
    keywords: saying('cannot connect server not found timeout refused host port DNS unreachable'),
    phrases: ['connection timed out', 'connection refused', 'getaddrinfo ENOTFOUND', '0x800CCC0E'],
    causes: [
      {
        text: saying('The server name is misspelt, or the provider has another one.'),
        codes: ['dns.no-such-domain', 'dns.no-address', 'imap.not-imap', 'smtp.not-smtp'],
      },
      { text: saying('The port is wrong or closed.'), codes: ['net.refused', 'net.closed', 'tls.not-tls'] },
      {
        text: saying('The way to the server is blocked or broken.'),
        codes: ['net.timeout', 'net.unreachable', 'net.reset', 'dns.timeout', 'dns.server-failure'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying('Let Mailops find the server and open an encrypted connection, without a login.'),
        deeds: ['check-tls'],
      },
      { text: saying('Compare server and port in the program with these.'), settings: ['imap', 'smtp'] },
      otherNetwork,
      diagnoseAgain,
    ],
  },
  {
    id: 'no-secure-connection',
    symptom: saying('The program says that no secure connection is possible'),
    keywords: saying('secure connection SSL TLS STARTTLS encryption not supported handshake'),
    phrases: ['handshake failure', 'wrong version number', '454 TLS not available', '0x800CCC1A'],
    causes: [
      {
        text: saying(
          'Port and encryption do not belong together, so that one side waits for what the other never says.',
        ),
        codes: ['tls.not-tls', 'tls.no-starttls', 'smtp.tls-required', 'auth.cleartext-refused'],
      },
      {
        text: saying(
          'The server cannot encrypt as it should: its certificate or key is missing, or its TLS is too old.',
        ),
        codes: ['tls.starttls-refused', 'tls.handshake-failed', 'tls.protocol-too-old'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying('Compare port and encryption in the program with these.'),
        warning: saying(
          'Never choose “none” to get on: the password would be readable for everyone on the way.',
        ),
        settings: ['imap', 'smtp'],
      },
      {
        text: saying('See how the server encrypts, from here.'),
        deeds: ['check-tls'],
      },
      otherNetwork,
      {
        text: saying(
          'If it fails everywhere, whoever runs the server turns on TLS 1.2 and TLS 1.3, with a valid certificate and key.',
        ),
      },
    ],
  },
  {
    id: 'imap-must-be-enabled',
    symptom: saying('The provider says that IMAP has to be turned on first'),
    keywords: saying('enable IMAP Zoho GMX WEB.DE mail.com Yandex switch POP3 policy'),
    phrases: ['You are yet to enable IMAP for your account', 'IMAP access is disabled'],
    causes: [
      {
        text: saying('Mail programs are shut out until somebody lets them in; webmail works all the same.'),
        codes: ['imap.disabled'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying('Turn IMAP on: {enable}.', 'Turn IMAP on in the settings of the webmail.'),
        panel: true,
      },
      {
        text: saying(
          'At Zoho there are two switches: the policy of the administrator and the setting of the mailbox. Both must be on.',
        ),
        only: { providers: ['zoho'] },
        links: [zohoImap],
      },
      {
        text: saying('Wait a few minutes until the change has spread, then diagnose {address} again.'),
        deeds: ['check-login'],
      },
    ],
  },
  {
    id: 'temporary-fault',
    symptom: saying('The server reports a temporary fault, or hangs up'),
    keywords: saying('temporary unavailable try again later hangs up disconnected outage status page'),
    phrases: ['UNAVAILABLE', 'Temporary authentication failure', '454 4.7.0', '* BYE'],
    causes: [
      {
        text: saying('The server cannot check logins just now; the password is not the cause.'),
        codes: ['auth.temporary', 'imap.bye', 'smtp.protocol-error', 'imap.protocol-error'],
      },
      {
        text: saying('The server hangs up because this network or this account has tried too often.'),
        codes: ['net.closed', 'net.reset', 'auth.rate-limited', 'smtp.throttled', 'smtp.greeting-rejected'],
      },
    ],
    who: 'provider',
    steps: [
      { text: saying('Look at the status page of the mail provider.'), panel: true },
      {
        text: saying('Wait ten minutes, change no password meanwhile, then diagnose {address} again.'),
        deeds: ['diagnose'],
      },
      otherNetwork,
    ],
  },
  {
    id: 'bridge-not-running',
    symptom: saying('A program does not reach Proton Mail at 127.0.0.1'),
    keywords: saying('Proton Bridge localhost 1143 1025 not running'),
    phrases: ['127.0.0.1:1143', 'ECONNREFUSED'],
    at: { providers: ['proton'] },
    causes: [
      {
        text: saying('Proton Mail Bridge is not running on this machine, or listens on other ports.'),
        codes: ['net.refused', 'net.timeout', 'tls.self-signed', 'tls.untrusted', 'auth.bad-credentials'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying(
          'Start Proton Mail Bridge on this machine, and sign in there to the account of {address}.',
        ),
      },
      {
        text: saying(
          'Take port, encryption, user name and password from “Mailbox details” in Bridge; the password of the Proton account is another one.',
        ),
        deeds: ['set-password'],
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'not-tested',
    symptom: saying('Mailops could not test everything'),
    keywords: saying('not tested skipped unknown no password guessed host missing setting'),
    causes: [
      {
        text: saying('Mailops has no password for {address}, or may not send it yet.'),
        codes: ['auth.no-credential', 'skip.refusals', 'skip.not-testable-here'],
      },
      { text: saying('The file does not say enough about {address}.'), codes: ['skip.not-configured'] },
      {
        text: saying('The diagnosis was only asked for in part, was stopped, or could go no further.'),
        codes: ['skip.not-requested', 'skip.cancelled', 'skip.blocked'],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying('Give Mailops the password, where “credential” in mailboxes.yaml says that it is kept.'),
        deeds: ['set-password'],
      },
      {
        text: saying('Complete the mailbox in mailboxes.yaml, then diagnose it again.'),
        deeds: ['diagnose'],
      },
    ],
  },
] as const satisfies readonly Symptom[];
