import type { VNode } from 'preact';
import type { ReportView } from '../../shared/diagnosis-view.ts';

type Axis = NonNullable<ReportView['axis']>;

/** A place on the axis, as a share of its length. */
export function share(ms: number, { maxMs }: Axis): string {
  return `${Math.min(100, Math.max(0, (ms / maxMs) * 100))}%`;
}

/** The axis with its ticks; for the eye only, since each bar says its time in words. */
export function TimeScale({ axis }: { readonly axis: Axis }): VNode {
  return (
    <div class="time-scale" aria-hidden="true">
      <div class="time-track">
        {axis.ticks.map(({ ms, text }) => (
          <span
            key={ms}
            class="time-tick"
            data-edge={ms === 0 ? 'start' : ms / axis.maxMs > 0.9 ? 'end' : undefined}
            style={{ left: share(ms, axis) }}
          >
            {text}
          </span>
        ))}
      </div>
    </div>
  );
}
