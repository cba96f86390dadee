import { asciiDomainOf } from '../mailboxes/address.ts';
import type { MailboxEntry, MailboxFile, ProblemRule } from '../mailboxes/model.ts';
import type { Finding, LintContext } from './finding.ts';
import { lintMailbox } from './lint-mailbox.ts';
import { fewAdministrators } from './rules/few-administrators.ts';

/** The rules about what prevents the next lock-out, the most pressing first. */
const rules: readonly ProblemRule[] = [
  'provider-ends',
  'rotation-overdue',
  'no-recovery',
  'single-recovery',
  'few-administrators',
  'smtp-unneeded',
];

/**
 * What a mailbox is to be reminded of: what the problems say of it and of its domain, also where one of them is told once for many
 * mailboxes. Quick enough for every mailbox that is drawn.
 */
export function remindersOf(
  entry: MailboxEntry,
  { domains }: Pick<MailboxFile, 'domains'>,
  context: LintContext,
): readonly Finding[] {
  const domain = asciiDomainOf(entry.mailbox.address);
  const record = domains.get(domain);
  const ofDomain = record && fewAdministrators(domain, record);
  const found = [...lintMailbox(entry, context), ...(ofDomain ? [ofDomain] : [])];
  return rules.flatMap((rule) => found.filter((finding) => finding.rule === rule));
}
