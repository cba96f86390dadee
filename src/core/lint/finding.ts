import type { MailboxEntry, Problem, ProblemRule, Severity, YamlPath } from '../mailboxes/model.ts';

/** What a rule has to say about a value of one mailbox; where it stands in the text is not the rule's affair. */
export interface Finding {
  readonly rule: ProblemRule;
  /** Inside the mailbox, also for values merged from `defaults`; empty for the mailbox itself, which shows at its address. */
  readonly path: YamlPath;
  readonly on: 'key' | 'value';
  readonly args: Problem['args'];
  /** Left out: `severityOfRule`. */
  readonly severity?: Severity;
}

export interface LintContext {
  /** The calendar day it is, ISO 8601. */
  readonly today: string;
}

/**
 * Judges one mailbox, merged with its defaults, by itself. Pure, and quick (about 10 µs): files have 10,000 of them. Says
 * nothing of paths in `entry.broken`, about which there is a problem already.
 */
export type MailboxRule = (entry: MailboxEntry, context: LintContext) => readonly Finding[];
