import type { AuthMethod, MailClient } from '../../mailboxes/model.ts';
import type { Deed } from '../deed.ts';
import type { GuideLink } from '../link.ts';
import type { Saying } from '../saying.ts';
import type { Condition } from '../tree/condition.ts';

/** A value of the mailbox to type somewhere else; `imap` and `smtp` are server, port and encryption of each. */
export type ValueName = 'address' | 'domain' | 'username' | 'imap' | 'smtp';

/** All that a mail program asks for. */
export const serverValues = ['imap', 'smtp', 'username'] as const satisfies readonly ValueName[];

export interface OutcomeStep {
  readonly text: Saying;
  /** What must not be missed, told before the step. */
  readonly warning?: Saying;
  /** Only where one of these answers was given on the way. */
  readonly when?: Condition;
  /** Not where one of these answers was given. */
  readonly unless?: Condition;
  /** Only at these providers (ids), and not at those. */
  readonly providers?: readonly string[];
  readonly exceptProviders?: readonly string[];
  /** Only where the provider lets programs in with this, or is not known; only where it is known not to. */
  readonly accepts?: AuthMethod;
  readonly refuses?: AuthMethod;
  /** Only for a mailbox with this mail program among its `clients`. */
  readonly client?: MailClient;
  readonly values?: readonly ValueName[];
  /** The page of the provider where the password is reset, where one is known. */
  readonly panel?: true;
  readonly links?: readonly GuideLink[];
  /** What Mailops can do itself. */
  readonly deeds?: readonly Deed[];
}

/** What a way of the decision tree leads to. */
export interface Outcome {
  /** In its box of the picture: a few words. */
  readonly label: Saying;
  readonly title: Saying;
  readonly summary: Saying;
  /** Who must act. */
  readonly who: Saying;
  readonly steps: readonly OutcomeStep[];
}
