import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { QuestionView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { Warning } from '../parts/warning.tsx';
import { AnswerButtons } from './answer-buttons.tsx';
import { goTo } from './go-to.ts';
import { Source } from './source.tsx';

/** An answered question: the answer, who gave it, what proves it, and how to change it. */
export function WalkedQuestion({ question }: { readonly question: QuestionView }): VNode {
  const { labels, post } = usePage();
  const [isChanging, setChanging] = useState(false);
  const { node, source } = question;
  const id = `question-${node}`;
  const given = question.answers.find((answer) => answer.id === question.answer);
  const changeId = `change-${node}`;
  const takeBackId = `take-back-${node}`;
  return (
    <li class="walked-question" data-place={node} data-focus-next="next-question">
      <p class="asked" id={id} tabIndex={-1} data-place-focus>
        {question.question}
      </p>
      <p class="given">
        <strong>{given?.label ?? question.answer}</strong>
        {source && <Source source={source} />}
      </p>
      {question.evidence !== undefined && <p class="evidence muted">{question.evidence}</p>}
      {question.contradiction !== undefined && <Warning>{question.contradiction}</Warning>}
      <p class="buttons quiet">
        <button
          type="button"
          class="link"
          id={changeId}
          aria-expanded={isChanging}
          aria-labelledby={`${changeId} ${id}`}
          onClick={() => setChanging(!isChanging)}
        >
          {isChanging ? labels.keep : labels.change}
        </button>
        {source === 'operator' && (
          <button
            type="button"
            class="link"
            id={takeBackId}
            aria-labelledby={`${takeBackId} ${id}`}
            onClick={() => post({ type: 'answer', node, answer: null })}
          >
            {labels.takeBack}
          </button>
        )}
      </p>
      {isChanging && (
        <>
          <p class="muted">{question.why}</p>
          {question.hint !== undefined && <p class="muted">{question.hint}</p>}
          <AnswerButtons
            question={question}
            labelledBy={id}
            onAnswer={() => {
              goTo(changeId);
              setChanging(false);
            }}
          />
        </>
      )}
    </li>
  );
}
