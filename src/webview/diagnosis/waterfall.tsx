import type { VNode } from 'preact';
import type { ReportView, WaterfallLegView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { label } from './label.ts';
import { TimeScale } from './time-scale.tsx';
import { WaterfallBar } from './waterfall-bar.tsx';

interface WaterfallProps {
  readonly report: ReportView;
  readonly labels: Labels;
}

/** The steps of each leg as bars on one time axis. */
export function Waterfall({ report, labels }: WaterfallProps): VNode | null {
  const { legs, axis, totalText, isTimed } = report;
  if (legs.length === 0) return null;
  return (
    <section class="waterfall">
      <h2>{label(labels, 'diagnosisTimes')}</h2>
      <p class="muted">
        {totalText} · {label(labels, isTimed ? 'diagnosisAxisTimed' : 'diagnosisAxis')}
      </p>
      {axis && <TimeScale axis={axis} />}
      {legs.map((leg) => (
        <Leg key={leg.id} leg={leg} axis={axis} labels={labels} />
      ))}
    </section>
  );
}

interface LegProps {
  readonly leg: WaterfallLegView;
  readonly axis: ReportView['axis'];
  readonly labels: Labels;
}

function Leg({ leg, axis, labels }: LegProps): VNode {
  // The later a step, the more exactly it knows: first a name, then host and port.
  const target = leg.bars.findLast((bar) => bar.target !== undefined)?.target;
  return (
    <div class="waterfall-leg">
      <h3>
        {leg.title} {target !== undefined && <code>{target}</code>}
      </h3>
      <ol>
        {leg.bars.map((bar) => (
          <li key={bar.step}>
            <WaterfallBar bar={bar} axis={axis} labels={labels} />
          </li>
        ))}
      </ol>
    </div>
  );
}
