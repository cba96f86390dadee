import { isBrokenAt } from '../broken-at.ts';
import type { MailboxRule } from '../finding.ts';
import { sidesOf } from '../linted-side.ts';

/**
 * Where SMTP AUTH can be switched off for one mailbox, which the provider advises for all that do not need it:
 * learn.microsoft.com/exchange/clients-and-mobile-in-exchange-online/authenticated-client-smtp-submission (read 2026-11-22).
 */
const switchable: ReadonlySet<string> = new Set(['microsoft365']);

/** SMTP AUTH is left on, and nothing is on record that needs it: a way in for guessed passwords that nobody would miss. */
export const smtpUnneeded: MailboxRule = (entry) => {
  const { address, smtp, smtpNeeded } = entry.mailbox;
  if (smtp === false || (smtpNeeded ?? '').trim() !== '') return [];
  if (isBrokenAt(entry, ['smtp']) || isBrokenAt(entry, ['smtpNeeded'])) return [];
  const [side] = sidesOf(entry);
  if (!side?.provider || !switchable.has(side.provider.id)) return [];
  const args = { address, provider: side.provider.name };
  return [{ rule: 'smtp-unneeded', path: [], on: 'value', args }];
};
