import type { VNode } from 'preact';
import type { WaterfallBarView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { Quote } from '../parts/quote.tsx';
import { FactList } from './fact-list.tsx';
import { label } from './label.ts';

interface StepDetailsProps {
  readonly bar: WaterfallBarView;
  readonly labels: Labels;
}

/** What a step saw: the server's words first, then the facts, then the command that shows the same. */
export function StepDetails({ bar, labels }: StepDetailsProps): VNode {
  const { target, facts, quote, shell } = bar;
  const command = label(labels, 'diagnosisCommand');
  return (
    <>
      {quote ? <Quote quote={quote} /> : target !== undefined && <code>{target}</code>}
      <FactList facts={facts} />
      {shell !== undefined && (
        <div class="shell">
          <span class="muted">{command}</span>
          <div class="shell-line">
            <code>{shell}</code>
            <CopyButton text={shell} label={command} />
          </div>
        </div>
      )}
    </>
  );
}
