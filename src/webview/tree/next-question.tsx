import type { VNode } from 'preact';
import type { QuestionView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { Warning } from '../parts/warning.tsx';
import { AnswerButtons } from './answer-buttons.tsx';

/** The question that the walk stands at, large; at the end of the way: that it is the end. */
export function NextQuestion({ question }: { readonly question: QuestionView | undefined }): VNode {
  const { labels } = usePage();
  if (!question)
    return (
      <section class="next-question">
        <h2 id="next-question" tabIndex={-1}>
          <Icon name="pass" /> {labels.allAnswered}
        </h2>
      </section>
    );
  return (
    // Another question gets buttons of its own: a second Enter on the same spot must not answer it.
    <section
      class="next-question"
      key={question.node}
      data-place={question.node}
      data-focus-next="next-question"
    >
      <p class="eyebrow">{labels.nextQuestion}</p>
      <h2 id="next-question" tabIndex={-1} data-place-focus>
        {question.question}
      </h2>
      <p>{question.why}</p>
      {question.contradiction !== undefined && <Warning>{question.contradiction}</Warning>}
      {question.hint !== undefined && (
        <p class="hint">
          <Icon name="lightbulb" />
          <span>{question.hint}</span>
        </p>
      )}
      <AnswerButtons question={question} labelledBy="next-question" />
    </section>
  );
}
