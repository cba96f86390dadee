import type { VNode } from 'preact';
import type { FaqView } from '../../shared/help-view.ts';
import { Fold } from '../parts/fold.tsx';
import { LinkButton } from '../parts/link-button.tsx';

/** A question that people ask; unfolded, its answer. */
export function Question({ question }: { readonly question: FaqView }): VNode {
  const { links = [] } = question;
  return (
    <Fold id={`faq:${question.id}`} place={question.id} summary={question.question}>
      {question.answer.map((paragraph, at) => (
        <p key={at}>{paragraph}</p>
      ))}
      {links.length > 0 && (
        <p class="links">
          {links.map((link, at) => (
            <LinkButton key={at} link={link} />
          ))}
        </p>
      )}
    </Fold>
  );
}
