import type { GuideFacts } from '../../../core/guide/facts.ts';
import { practicesOf } from '../../../core/guide/practices/practices.ts';
import type { Words } from '../../../core/words/words.ts';
import type { HelpView } from '../../../shared/help-view.ts';

/** Good practice that outlives the incident, for this mailbox. */
export function practicesView(facts: GuideFacts, words: Words): HelpView['practices'] {
  return practicesOf(facts, words).map(({ title, text }) => ({ title, text }));
}
