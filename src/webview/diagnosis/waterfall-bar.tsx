import type { VNode } from 'preact';
import type { ReportView, WaterfallBarView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { Fold } from '../parts/fold.tsx';
import { State } from '../parts/state.tsx';
import { StepDetails } from './step-details.tsx';
import { share } from './time-scale.tsx';

interface WaterfallBarProps {
  readonly bar: WaterfallBarView;
  readonly axis: ReportView['axis'];
  readonly labels: Labels;
}

/** One step: its name and state, when it ran and how long, what was wrong; the facts are folded under it. */
export function WaterfallBar({ bar, axis, labels }: WaterfallBarProps): VNode {
  const { step, title, state, phrase, msText, startMs, ms } = bar;
  return (
    <Fold
      id={`diagnosis:${step}`}
      class="waterfall-step"
      summary={
        <span class="waterfall-row" data-state={state.id}>
          <span class="waterfall-title">{title}</span>
          <State state={state} />
          <span class="time-track" aria-hidden="true">
            {axis?.ticks.map((tick) => (
              <span key={tick.ms} class="time-line" style={{ left: share(tick.ms, axis) }} />
            ))}
            {axis && startMs !== undefined && ms !== undefined && (
              <span class="time-bar" style={{ left: share(startMs, axis), width: share(ms, axis) }} />
            )}
          </span>
          <span class="waterfall-ms">{msText}</span>
          {phrase !== '' && <span class="waterfall-phrase">{phrase}</span>}
        </span>
      }
    >
      <StepDetails bar={bar} labels={labels} />
    </Fold>
  );
}
