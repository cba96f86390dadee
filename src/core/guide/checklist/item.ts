import type { Mailbox } from '../../mailboxes/model.ts';
import type { Deed } from '../deed.ts';
import type { GuideFacts } from '../facts.ts';
import type { Saying } from '../saying.ts';
import type { Verifier } from './verifiers/finding.ts';

/**
 * Who has to act, where the file says nothing better: the team that keeps the mailboxes, an administrator of the provider or the
 * domain, or the person of the mailbox (then the mailbox's own `owner`).
 */
export type OwnerRole = 'it' | 'admin' | 'person';

/** What must be true of a mailbox for an item to concern it, and what is said where it is not. */
export interface Condition {
  /** Must hold as well where a fact is simply not known: an item is folded away only for a reason. */
  readonly holds: (facts: GuideFacts) => boolean;
  readonly reason: Saying;
}

/** One item of the plan as the guide has it. Its place among its part's items is its place in the table. */
export interface ItemData {
  /** Stable, kebab-case; never begins with `own-`. */
  readonly id: string;
  readonly title: Saying;
  readonly why: Saying;
  readonly owner: OwnerRole;
  /** `J` or `J+N`. */
  readonly due: string;
  /** One of the six of the short operational list. */
  readonly operational?: true;
  /** All of them must hold; the first that does not is the reason why the item does not apply. */
  readonly needs?: readonly Condition[];
  /** What ticks it without a person. */
  readonly verifier?: Verifier;
  /** What Mailops can do of it. */
  readonly deeds?: readonly Deed[];
}

/** A list of the file that may be empty. */
export type MailboxList = Extract<
  keyof Mailbox,
  'aliases' | 'forwards' | 'delegates' | 'clients' | 'devices' | 'mfa'
>;
