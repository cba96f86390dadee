import { saying } from '../../saying.ts';
import type { GuideFacts } from '../../facts.ts';
import type { MailClient } from '../../../mailboxes/model.ts';
import type { Condition } from '../item.ts';

/** One of these mail programs is in use, or the file does not say which are. */
function mayUse({ mailbox }: GuideFacts, ...clients: readonly MailClient[]): boolean {
  return mailbox.clients.length === 0 || clients.some((client) => mailbox.clients.includes(client));
}

/** The mailbox is used from a phone, as far as is known. */
export const usesPhone = {
  holds: (facts) => mayUse(facts, 'ios', 'android'),
  reason: saying('The file lists mail programs, and none of a phone.'),
} as const satisfies Condition;

/** The mailbox is used in a program that New Outlook takes the place of, as far as is known. */
export const usesOutlook = {
  holds: (facts) => mayUse(facts, 'new-outlook', 'outlook', 'windows-mail'),
  reason: saying('The file lists mail programs, and neither Outlook nor Windows Mail is among them.'),
} as const satisfies Condition;

/** New Outlook has the account, as far as is known. */
export const usesNewOutlook = {
  holds: (facts) => mayUse(facts, 'new-outlook'),
  reason: saying('The file lists mail programs, and New Outlook is not among them.'),
} as const satisfies Condition;

/** The file says that Windows Mail shows the mailbox. */
export const usesWindowsMail = {
  holds: ({ mailbox }) => mailbox.clients.includes('windows-mail'),
  reason: saying('The file does not list Windows Mail among the mail programs.'),
} as const satisfies Condition;

/** The mailbox has other addresses or forwards. */
export const hasAliasesOrForwards = {
  holds: ({ mailbox }) => mailbox.aliases.length > 0 || mailbox.forwards.length > 0,
  reason: saying('The file lists neither aliases nor forwards.'),
} as const satisfies Condition;

/** Other people open the mailbox. */
export const hasDelegates = {
  holds: ({ mailbox }) => mailbox.delegates.length > 0,
  reason: saying('The file lists no delegates.'),
} as const satisfies Condition;

/** Something beside mail programs sends with the account. */
export const hasSmtpDevice = {
  holds: ({ mailbox }) => mailbox.smtpNeeded !== undefined,
  reason: saying('The file names nothing that sends by itself (smtpNeeded).'),
} as const satisfies Condition;

/** Nothing is known to send over SMTP with the account. */
export const needsNoSmtp = {
  holds: ({ mailbox }) => mailbox.smtpNeeded === undefined && !mailbox.clients.includes('thunderbird'),
  reason: saying(
    'SMTP AUTH has to stay on: {smtpNeeded} needs it.',
    'SMTP AUTH has to stay on: Thunderbird sends over it.',
  ),
} as const satisfies Condition;

/** The mailbox has IMAP. */
export const hasImap = {
  holds: ({ mailbox }) => mailbox.imap !== false,
  reason: saying('The file says that this mailbox has no IMAP.'),
} as const satisfies Condition;

/** The mailbox has SMTP. */
export const hasSmtp = {
  holds: ({ mailbox }) => mailbox.smtp !== false,
  reason: saying('The file says that this mailbox sends nothing over SMTP.'),
} as const satisfies Condition;
