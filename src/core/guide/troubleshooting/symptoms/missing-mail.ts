import { saying } from '../../saying.ts';
import { silentLoss } from '../../sources.ts';
import { diagnoseAgain, saveFirst } from '../common-steps.ts';
import type { Symptom } from '../symptom.ts';

/** Mail that does not arrive, has no room or got lost on the way. */
export const missingMailSymptoms = [
  {
    id: 'mailbox-full',
    symptom: saying('The mailbox is full, or over its quota'),
    keywords: saying('quota full storage space over limit bandwidth'),
    phrases: ['OVERQUOTA', 'Account exceeded command or bandwidth limits', 'mailbox is full'],
    causes: [
      {
        text: saying('The storage space is used up; new mail is sent back to its senders.'),
        codes: ['auth.over-quota'],
      },
      {
        text: saying(
          'At Gmail, the same words also mean the amount moved in a day; that passes within 24 hours.',
        ),
        codes: ['auth.over-quota'],
      },
    ],
    who: 'user',
    steps: [
      {
        text: saying('Look in the webmail how much space is used; the bin and the spam folder count too.'),
        panel: true,
        deeds: ['take-inventory'],
      },
      {
        text: saying('Make room: save large messages elsewhere, then delete them and empty the bin.'),
        warning: saying(
          'Do not “archive” into a folder of one computer without a backup of it: then that is the only copy.',
        ),
        deeds: ['back-up'],
      },
      diagnoseAgain,
    ],
  },
  {
    id: 'nothing-arrives',
    symptom: saying('No new mail arrives, although the login works'),
    keywords: saying('nothing arrives missing incoming MX DNS rule forward spam filter gateway'),
    causes: [
      {
        text: saying('Mail for {domain} is not delivered here: the MX records are missing or wrong.'),
        codes: [
          'dns.no-mx',
          'dns.no-mail',
          'dns.mx-is-alias',
          'dns.mx-is-address',
          'dns.no-address',
          'dns.no-such-domain',
        ],
      },
      {
        text: saying(
          'The filter in front of the mailbox ({gateway}) holds it back, or a rule or a forwarding takes it away.',
          'A filter in front of the mailbox holds it back, or a rule or a forwarding takes it away.',
        ),
        codes: ['ok'],
      },
      { text: saying('The mailbox is full.'), codes: ['auth.over-quota'] },
      {
        text: saying('A test message was accepted, but did not arrive, or only in the junk folder.'),
        codes: ['mail.not-arrived', 'mail.in-junk', 'mail.unauthenticated'],
      },
    ],
    leg: 'mx',
    who: 'domain-administrator',
    steps: [
      { text: saying('See what the MX records of {domain} say now.'), deeds: ['check-mx'] },
      {
        text: saying(
          'Send a message from an outside address, and read the reply of the server if it comes back.',
        ),
        deeds: ['send-test'],
      },
      {
        text: saying(
          'Look through rules, forwarding ({forwards}) and the spam folder in the webmail.',
          'Look through rules, forwarding and the spam folder in the webmail.',
        ),
      },
    ],
  },
  {
    id: 'messages-missing-after-move',
    symptom: saying('Messages are missing after the move'),
    keywords: saying('missing messages migration count difference lost duplicates folders moved copy'),
    causes: [
      {
        text: saying(
          'Some differences are honest: duplicates, messages that arrived meanwhile, one Gmail message under several labels.',
        ),
        codes: [],
      },
      {
        text: saying(
          'Some messages were refused by the new server: too large (35 MB at Microsoft 365), or in a folder whose name it does not take.',
        ),
        codes: [],
      },
      {
        text: saying('Some were never at the old server: they existed in one program only.'),
        codes: [],
      },
    ],
    who: 'you',
    steps: [
      {
        text: saying(
          'Touch nothing at the old provider: no cancellation, no clean-up, until every missing message has a name and a reason.',
        ),
        warning: saying(
          'A difference below 1% is no proof: a copy has lost 527 of about 96,400 messages without a word.',
        ),
        links: [silentLoss],
      },
      {
        text: saying(
          'Count folder by folder on both sides, and list the messages that one side lacks, by Message-ID, date and size.',
        ),
      },
      { text: saying('Copy what is missing, and count again.') },
      { text: saying('Look into the old programs for local folders and an Outbox.'), warning: saveFirst },
    ],
  },
] as const satisfies readonly Symptom[];
