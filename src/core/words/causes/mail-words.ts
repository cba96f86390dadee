import type { CodeOf } from './code-family.ts';
import { askServer } from './shared-actions.ts';
import type { Explain } from './teller.ts';

/** Words for what became of a test message between two mailboxes. */
export const mailWords: Readonly<Record<CodeOf<'mail'>, Explain>> = {
  'mail.no-international': (teller) => ({
    cause: teller.say(
      'The SMTP server {host} takes no message for addresses with letters such as é (SMTPUTF8), and one of {address} and {recipient} has some.',
      'The SMTP server takes no message for addresses with letters such as é (SMTPUTF8), and this one has some.',
    ),
    actions: [
      teller.say('Use an address without such letters before the @; many mailboxes have one as an alias.'),
      askServer(teller),
    ],
  }),
  'mail.not-arrived': (teller) => ({
    cause: teller.say(
      'The server took the test message, but it was not seen in {recipient} within {seconds}.',
      'The server took the test message, but it was not seen at the recipient.',
    ),
    actions: [
      teller.say('Look again in ten minutes: some servers hold back the first message of a new sender.'),
      teller.say('Look in {address} for a message that says that it could not be delivered.'),
      teller.say(
        'Check filters, forwarding and quarantine of {recipient}.',
        'Check filters, forwarding and quarantine.',
      ),
    ],
  }),
  'mail.in-junk': (teller) => ({
    cause: teller.say(
      'The test message arrived within {seconds}, but in the junk folder “{folder}”.',
      'The test message arrived, but in the junk folder.',
    ),
    actions: [
      teller.say('Mark it as “not junk” in {recipient}.', 'Mark it as “not junk”.'),
      teller.say('Have SPF, DKIM and DMARC of {domain} checked: they prove that mail comes from it.'),
    ],
  }),
  'mail.unauthenticated': (teller) => ({
    cause: teller.say(
      'The test message arrived within {seconds}, but its receiver could not verify that it comes from {domain}.',
      'The test message arrived, but its receiver could not verify that it comes from {domain}.',
    ),
    actions: [
      teller.say('Whoever manages the DNS of {domain} checks its SPF, DKIM and DMARC records.'),
      teller.say('Send through the SMTP server that those records name.'),
    ],
  }),
  'mail.not-removed': (teller) => ({
    cause: teller.is('reason', 'refused')
      ? teller.say(
          'The test message is still in the folder “{folder}”: the server refused to remove it.',
          'The test message is still in the mailbox.',
        )
      : teller.say(
          'The test message is still in the folder “{folder}”: the server offers no way to remove one message and nothing else.',
          'The test message is still in the mailbox.',
        ),
    actions: [teller.say('Delete it in the mail program or the webmail of {address}.')],
  }),
};
