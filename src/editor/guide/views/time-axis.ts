import type { Words } from '../../../core/words/words.ts';
import type { ReportView } from '../../../shared/diagnosis-view.ts';

/** Steps between two ticks that people read at a glance, milliseconds. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 30_000, 60_000];
const mostTicks = 4;

/** An axis from 0 that holds `maxMs`, with at most four ticks beside that of 0; undefined where there is nothing to show. */
export function timeAxis(maxMs: number, words: Words): ReportView['axis'] {
  if (!(maxMs > 0)) return undefined;
  const step = steps.find((one) => maxMs / one <= mostTicks) ?? Math.ceil(maxMs / mostTicks);
  const ticks = Array.from({ length: Math.floor(maxMs / step) + 1 }, (_, at) => at * step);
  const inSeconds = maxMs >= 1_000;
  return {
    maxMs,
    ticks: ticks.map((ms) => ({
      ms,
      text: inSeconds ? `${words.number(ms / 1_000)}\u00a0s` : `${words.number(ms)}\u00a0ms`,
    })),
  };
}
