import type { AuthMethod, MailClient } from '../../mailboxes/model.ts';
import type { Code } from '../../report/codes.ts';
import type { Leg } from '../../report/report.ts';
import type { GuideLink } from '../link.ts';
import type { Saying } from '../saying.ts';
import type { Deed } from '../deed.ts';
import type { Role } from './who-acts.ts';

/** To which mailboxes something applies. What is not known of a mailbox (its provider, its mail programs) rules nothing out. */
export interface Scope {
  /** Provider ids. */
  readonly providers?: readonly string[];
  readonly clients?: readonly MailClient[];
  /** Methods of which the provider takes one at least. */
  readonly accepts?: readonly AuthMethod[];
}

export interface SymptomCause {
  readonly text: Saying;
  /** The verdicts by which a diagnosis shows this cause; empty where none can. */
  readonly codes: readonly Code[];
  readonly only?: Scope;
}

export interface SymptomStep {
  readonly text: Saying;
  /** What must not be missed, told before the step. */
  readonly warning?: Saying;
  readonly only?: Scope;
  /** Settings to compare, shown with the step. */
  readonly settings?: readonly ('imap' | 'smtp')[];
  /** The panel of the provider. */
  readonly panel?: true;
  readonly links?: readonly GuideLink[];
  /** What Mailops can do itself. */
  readonly deeds?: readonly Deed[];
}

/** Something that goes wrong, as people say it. */
export interface Symptom {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly symptom: Saying;
  /** Further words that a person may search for, separated by blanks. */
  readonly keywords: Saying;
  /** What servers and programs say, in English whatever the reader's language. */
  readonly phrases?: readonly string[];
  /** The likelier first. */
  readonly causes: readonly [SymptomCause, ...SymptomCause[]];
  /** A verdict shows this symptom only where it is about that leg. */
  readonly leg?: Leg;
  /** A verdict shows this symptom only at these mailboxes. */
  readonly at?: Scope;
  /** Who acts first; a verdict that matches knows it better. */
  readonly who: Role;
  readonly steps: readonly [SymptomStep, ...SymptomStep[]];
}
