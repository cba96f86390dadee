import type { VNode } from 'preact';
import type { TreeView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { UndoButtons } from '../parts/undo-buttons.tsx';
import { NextQuestion } from './next-question.tsx';
import { Outcome } from './outcome.tsx';
import { Picture } from './picture.tsx';
import { WalkedQuestion } from './walked-question.tsx';

/** The decision tree: the next question, the picture, what is answered, and what it leads to. */
export function TreeTab({ view }: { readonly view: TreeView }): VNode {
  const { labels } = usePage();
  return (
    <div class="tree-tab">
      <div class="tree-columns">
        <div class="tree-next">
          <NextQuestion question={view.next} />
        </div>
        <Picture view={view} />
        <div class="tree-side">
          <section>
            <div class="section-head">
              <h2>{labels.answeredQuestions}</h2>
              <UndoButtons id="tree" canUndo={view.canUndo} canRedo={view.canRedo} />
            </div>
            {view.walked.length === 0 && <p class="muted">{labels.nothingAnswered}</p>}
            <ol class="walked">
              {view.walked.map((question) => (
                <WalkedQuestion key={question.node} question={question} />
              ))}
            </ol>
          </section>
          <section>
            <h2>{labels.outcomes}</h2>
            {view.outcomes.length === 0 && <p class="muted">{labels.noOutcomes}</p>}
            {view.outcomes.map((outcome) => (
              <Outcome key={outcome.id} outcome={outcome} />
            ))}
          </section>
        </div>
      </div>
    </div>
  );
}
