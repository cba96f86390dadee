import type { GuideFacts } from '../../../core/guide/facts.ts';
import { questionsOf } from '../../../core/guide/questions/questions.ts';
import type { Words } from '../../../core/words/words.ts';
import type { FaqView } from '../../../shared/help-view.ts';

/** The questions of the guide, answered for this mailbox. */
export function questionsView(facts: GuideFacts, words: Words): FaqView[] {
  return questionsOf(facts, words).map(({ id, question, answer, links }) => ({
    id,
    question,
    answer,
    ...(links.length > 0 && { links }),
  }));
}
