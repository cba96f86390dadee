import type { VNode } from 'preact';
import type { ReportView } from '../../shared/diagnosis-view.ts';
import { Quote } from '../parts/quote.tsx';
import { State } from '../parts/state.tsx';

/** The verdict of one Report: its state, one sentence, the server's words. */
export function VerdictPart({ report }: { readonly report: ReportView }): VNode {
  const { state, sentence, title, quote } = report;
  return (
    <section class="diagnosis-verdict" data-state={state.id}>
      <h2>
        <State state={state} /> <span>{sentence}</span>
      </h2>
      {quote && <Quote quote={quote} />}
      <p class="muted">{title}</p>
    </section>
  );
}
