import type { CertificateCode } from './certificate-words.ts';
import type { CodeOf } from './code-family.ts';
import { askServer, checkPort, useEncryptedPort } from './shared-actions.ts';
import type { Explain } from './teller.ts';

/** Words for encryption that does not come about. */
export const tlsWords: Readonly<Record<Exclude<CodeOf<'tls'>, CertificateCode>, Explain>> = {
  'tls.protocol-too-old': ({ say }) => ({
    cause: say(
      'The encryption of {host} is too old to be safe: it offers nothing newer than {protocol}.',
      'The encryption of {host} is too old to be safe.',
      'The encryption of the mail server is too old to be safe.',
    ),
    actions: [
      say(
        'The administrator of the server turns on TLS 1.2 and TLS 1.3, and updates the mail server if it lacks them.',
      ),
    ],
  }),
  'tls.not-tls': (teller) => ({
    cause: teller.say(
      'The server {host} answers without encryption on port {port}, where encryption was expected from the start.',
      'The server {host} answers without encryption where it was expected from the start.',
      'The mail server answers without encryption where it was expected from the start.',
    ),
    actions: [
      checkPort(teller),
      ...(teller.is('port', '993', '465')
        ? [askServer(teller)]
        : [
            teller.say(
              'Ports 143 and 587 want “security” set to “starttls”; never “none”, which shows the password to everyone on the way.',
            ),
          ]),
    ],
  }),
  'tls.no-starttls': (teller) => ({
    cause: teller.say(
      'The server {host} offers no encryption on port {port}: it does not announce STARTTLS.',
      'The server {host} offers no encryption: it does not announce STARTTLS.',
      'The mail server offers no encryption: it does not announce STARTTLS.',
    ),
    actions: [
      ...useEncryptedPort(teller),
      teller.say(
        'Try from another network: some firewalls and antivirus programs hide the encryption of a server.',
      ),
      teller.say('If it offers none anywhere, the administrator of the server has to turn TLS on.'),
    ],
  }),
  'tls.starttls-refused': (teller) => ({
    cause: teller.say(
      'The server {host} announces encryption on port {port} but refuses to start it.',
      'The server {host} announces encryption but refuses to start it.',
      'The mail server announces encryption but refuses to start it.',
    ),
    actions: [
      ...useEncryptedPort(teller),
      teller.say('The administrator of the server checks the certificate and the key of the mail service.'),
    ],
  }),
  'tls.starttls-injection': (teller) => ({
    cause: teller.say(
      'Unencrypted data was slipped into the connection to {host} just before encryption began, so Mailops broke it off.',
      'Unencrypted data was slipped into the connection just before encryption began, so Mailops broke it off.',
    ),
    actions: [
      teller.say('Do not log in over this network until the cause is known.'),
      teller.say(
        'Diagnose {address} from another network: if it works there, this network is not to be trusted.',
      ),
      teller.say('If it happens everywhere, the administrator of the mail server updates it.'),
    ],
  }),
  'tls.handshake-failed': (teller) => ({
    cause: teller.say(
      'Mailops and {host} could not agree on an encrypted connection on port {port}.',
      'Mailops and {host} could not agree on an encrypted connection.',
      'Mailops and the mail server could not agree on an encrypted connection.',
    ),
    actions: [
      checkPort(teller),
      teller.say(
        'If the host and the port are right, the administrator of the server checks that TLS 1.2 or TLS 1.3 is on, with a valid certificate and key.',
      ),
      askServer(teller),
    ],
  }),
};
