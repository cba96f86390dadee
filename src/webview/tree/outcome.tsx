import type { VNode } from 'preact';
import type { OutcomeView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';
import { Steps } from '../parts/steps.tsx';

/** What the way leads to: what it is, who acts, the steps. */
export function Outcome({ outcome }: { readonly outcome: OutcomeView }): VNode {
  const { labels } = usePage();
  return (
    <section class="outcome" data-place={outcome.id}>
      <h3 id={`outcome-${outcome.id}`} tabIndex={-1} data-place-focus>
        {outcome.title}
      </h3>
      <p>{outcome.summary}</p>
      <p class="who-acts">
        <Icon name="account" />
        <span>
          <span class="muted">{labels.whoActs}</span> {outcome.who}
        </span>
      </p>
      <Steps steps={outcome.steps} />
    </section>
  );
}
