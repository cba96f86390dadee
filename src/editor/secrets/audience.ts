import type { Question } from './approval.ts';

/**
 * Who can be asked. `person`: everything. `code`: the command was called with an address, so only what keeps a secret
 * from going astray. `many`: nothing, and what would have to be asked is left out; `many-agreed`: likewise, but the person
 * has agreed at the start to all that is new; `many-by-code`: likewise, but there is nobody who could have been asked.
 */
export type Audience = 'person' | 'code' | 'many' | 'many-agreed' | 'many-by-code';

interface Rule {
  /** Who is asked. */
  readonly asked: readonly Audience[];
  /** In whose runs the answer is yes without a question. */
  readonly agreed: readonly Audience[];
}

/** What is done about each question in the runs of each audience; where a row says nothing of one, the secret stays here. */
export const rules: Readonly<Record<Question['kind'], Rule>> = {
  changed: { asked: ['person', 'code'], agreed: [] },
  'other-credential': { asked: ['person', 'code'], agreed: [] },
  'new-mailbox': { asked: ['person', 'code'], agreed: ['many-agreed'] },
  guessed: { asked: ['person'], agreed: [] },
  unused: { asked: ['person'], agreed: ['code', 'many-by-code', 'many-agreed'] },
  unopened: { asked: ['person', 'code'], agreed: ['many-agreed'] },
};
