import type { VNode } from 'preact';
import type { QuestionView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';

interface AnswerButtonsProps {
  readonly question: QuestionView;
  /** Id of the element that asks. */
  readonly labelledBy: string;
  readonly onAnswer?: () => void;
}

/** The answers of a question, a button each; the one given is pressed. */
export function AnswerButtons({ question, labelledBy, onAnswer }: AnswerButtonsProps): VNode {
  const { post } = usePage();
  const { node, answers, answer: given } = question;
  return (
    <div class="buttons answers" role="group" aria-labelledby={labelledBy}>
      {answers.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          id={`answer-${node}-${id}`}
          aria-pressed={given === undefined ? undefined : given === id}
          onClick={() => {
            post({ type: 'answer', node, answer: id });
            onAnswer?.();
          }}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
