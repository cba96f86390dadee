import type { GuideTeller } from '../../../core/guide/teller.ts';
import { answerText, questionTexts } from '../../../core/guide/tree/question-texts.ts';
import { answersOf, type QuestionId } from '../../../core/guide/tree/tree.ts';
import type { Decision } from '../../../core/guide/tree/decide.ts';
import type { Words } from '../../../core/words/words.ts';
import type { QuestionView } from '../../../shared/tree-view.ts';
import { contradictionText, evidenceText } from './tree-evidence.ts';

/** A question with its answers; with a decision also which one holds, who says so, and why. */
export function questionView(
  node: QuestionId,
  decision: Decision | undefined,
  teller: GuideTeller,
  words: Words,
): QuestionView {
  const { question, why, hint } = questionTexts[node];
  const evidence = decision ? evidenceText(decision, words) : '';
  return {
    node,
    question: teller.tell(question),
    why: teller.tell(why),
    hint: teller.tell(hint),
    answers: answersOf(node).map((id) => {
      const text = answerText(node, id);
      return { id, label: text ? teller.tell(text.label) : id };
    }),
    ...(decision && { answer: decision.answer, source: decision.source }),
    ...(evidence !== '' && { evidence }),
    ...(decision?.contradiction && {
      contradiction: contradictionText(node, decision.contradiction, teller, words),
    }),
  };
}
