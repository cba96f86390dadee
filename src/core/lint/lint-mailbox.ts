import type { MailboxEntry } from '../mailboxes/model.ts';
import { isBrokenAt } from './broken-at.ts';
import type { Finding, LintContext } from './finding.ts';
import { mailboxRules } from './mailbox-rules.ts';

/**
 * What the rules have to say about one mailbox. Nothing where it could only be recovered from a syntax error, and nothing about
 * values that cannot be used: there is a problem about them already.
 */
export function lintMailbox(entry: MailboxEntry, context: LintContext): readonly Finding[] {
  if (entry.broken.some((path) => path.length === 0)) return [];
  const findings: Finding[] = [];
  for (const rule of mailboxRules)
    for (const finding of rule(entry, context))
      if (finding.path.length === 0 || !isBrokenAt(entry, finding.path)) findings.push(finding);
  return findings;
}
