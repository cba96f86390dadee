import type { MailClient } from '../../mailboxes/model.ts';
import type { Saying } from '../saying.ts';
import type { SignInKind } from './sign-in.ts';

/** A text that holds for some ways of signing in; without `when` for all of them. */
export interface ForKinds {
  readonly when?: readonly SignInKind[];
  readonly text: Saying;
}

/** Values of the mailbox that a step has typed in. */
export type StepValue = 'address' | 'username' | 'imap' | 'smtp';

/** One step of a client's instructions. */
export interface ClientStep extends ForKinds {
  /** Left out: always; `migrating`: only while the mailbox has a target. */
  readonly while?: 'migrating';
  /** `save`: keeps what exists only in the program. `remove`: takes an account out, so that what was not saved is lost. */
  readonly does?: 'save' | 'remove';
  /** Told before the step is done. */
  readonly warning?: Saying;
  readonly values?: readonly StepValue[];
  /** The provider's panel, where a secret is made. */
  readonly link?: 'panel';
  readonly action?: 'diagnose';
}

/** What to do in one mail program. Of warnings and of what a reset changes, the first that fits is said. */
export interface ClientGuide {
  readonly id: MailClient;
  readonly title: Saying;
  readonly warnings: readonly ForKinds[];
  readonly steps: readonly ClientStep[];
  readonly afterReset: readonly ForKinds[];
}
