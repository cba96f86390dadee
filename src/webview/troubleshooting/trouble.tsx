import type { VNode } from 'preact';
import type { TroubleView } from '../../shared/help-view.ts';
import { usePage } from '../frame/page.ts';
import { Fold } from '../parts/fold.tsx';
import { Icon } from '../parts/icon.tsx';
import { Quote } from '../parts/quote.tsx';
import { Steps } from '../parts/steps.tsx';

/** A symptom; unfolded, its cause, who must act, and what helps. What matches the last verdict is open. */
export function Trouble({ row }: { readonly row: TroubleView }): VNode {
  const { labels } = usePage();
  return (
    <Fold
      id={`trouble:${row.id}`}
      place={row.id}
      class="trouble"
      isOpen={row.matches}
      summary={
        <>
          <span class="symptom">{row.symptom}</span>
          {row.code !== undefined && <code class="muted">{row.code}</code>}
          {row.matches && (
            <span class="tag">
              <Icon name="pulse" /> {labels.matchesVerdict}
            </span>
          )}
        </>
      }
    >
      {row.quote && <Quote quote={row.quote} />}
      <p>{row.cause}</p>
      <p class="who-acts">
        <Icon name="account" />
        <span>
          <span class="muted">{labels.whoActs}</span> {row.who}
        </span>
      </p>
      <Steps steps={row.steps} />
    </Fold>
  );
}
