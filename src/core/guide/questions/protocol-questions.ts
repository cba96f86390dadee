import { saying } from '../saying.ts';
import { mailDelivery, notConnected, secureMailAccess } from '../sources.ts';
import type { Question } from './question.ts';

/** Ports, DNS, gateways, what a test proves. */
export const protocolQuestions = [
  {
    id: 'port-465-or-587',
    question: saying('Port 465 or 587 for sending?'),
    answer: [
      saying(
        'Both are encrypted and equally good: 465 with SSL/TLS from the start, which the standard prefers, or 587 with STARTTLS, which must then be required.',
      ),
      saying(
        'Some providers serve only one: 587 at Microsoft 365, Outlook.com and iCloud, 465 at Amazon WorkMail; Infomaniak advises against 587.',
      ),
    ],
    links: [secureMailAccess],
  },
  {
    id: 'what-mx-proves',
    question: saying('What do the MX records prove?'),
    answer: [
      saying(
        'Where mail for {domain} is delivered, and so, most of the time, who hosts the mailboxes. It is evidence, not proof: a filter may stand in front, and one provider sells several products behind the same names.',
      ),
      saying(
        'Mailops therefore gives a confidence. Confirm it with a second sign: the customer account, the SPF record, the name autodiscover.{domain}.',
      ),
    ],
    links: [mailDelivery],
  },
  {
    id: 'what-a-gateway-hides',
    question: saying('What does a mail gateway hide?'),
    answer: [
      saying(
        'Who hosts the mailbox: the MX records of {domain} name {gateway}, which filters and passes on.',
        'Who hosts the mailbox: then the MX records name only the filter (Mimecast, Proofpoint, Barracuda …), which passes the mail on.',
      ),
      saying(
        'Passwords are never reset there. Look behind it: the includes of the SPF record, autodiscover.{domain}, the invoices; then write “provider” in mailboxes.yaml.',
      ),
    ],
  },
  {
    id: 'port-25-test',
    question: saying('Port 25 does not answer from here: is the server down?'),
    answer: [
      saying(
        'That says nothing. Port 25 is for servers among themselves, and most networks and clouds block it on the way out. Mail programs use 465 or 587, and these are what Mailops tests.',
      ),
    ],
  },
  {
    id: 'login-test-enough',
    question: saying('The login succeeds: does the mailbox work?'),
    answer: [
      saying(
        'Not necessarily. Microsoft 365 can accept the sign-in and refuse the mailbox with the next command. That is why Mailops also opens the inbox, read-only, and marks nothing as read.',
      ),
    ],
    links: [notConnected],
  },
  {
    id: 'autoconfig-contradicts',
    question: saying('Thunderbird proposes other servers than the MX records suggest: who is right?'),
    answer: [
      saying(
        'It can be neither of them by itself: the automatic configuration of a domain is often forgotten when the mail moves. Compare both with what the provider documents, and correct or remove autoconfig.{domain}.',
      ),
    ],
  },
  {
    id: 'mta-sts-and-imap',
    question: saying('Do MTA-STS, DANE, SPF or DKIM matter for this login?'),
    answer: [
      saying(
        'No. They protect mail between servers and its sender addresses, and say nothing about whether a program may log in.',
      ),
    ],
  },
  {
    id: 'does-a-test-lock',
    question: saying('Can a diagnosis lock the account, or change anything in the mailbox?'),
    answer: [
      saying(
        'It tries each password once per service and run, tries no second way after a refusal, and stops at a server that refuses too often. It opens the inbox read-only, and the test of sending ends before a message is sent.',
      ),
    ],
  },
] as const satisfies readonly Question[];
