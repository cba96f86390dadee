import type { Leg, Report, Step } from '../../../core/report/report.ts';
import { codePhrase } from '../../../core/words/code-phrases.ts';
import { stepTitle } from '../../../core/words/steps.ts';
import type { Words } from '../../../core/words/words.ts';
import type { WaterfallBarView, WaterfallLegView } from '../../../shared/diagnosis-view.ts';
import { stateView } from './head-view.ts';
import { shownText } from './records.ts';
import { stepFactValues } from './step-facts.ts';

const longestPhrase = 200;
const longestTarget = 120;
const longestQuote = 2_048;

const titles: Readonly<Record<Leg, (words: Words) => string>> = {
  mx: (words) => words.t('Who receives the mail'),
  imap: (words) => words.t('Receiving (IMAP)'),
  smtp: (words) => words.t('Sending (SMTP)'),
};

/** The steps of a sound Report, leg by leg; a leg that nobody asked for is left out. */
export function waterfallLegs({ steps }: Pick<Report, 'steps'>, words: Words): WaterfallLegView[] {
  return (['mx', 'imap', 'smtp'] as const).flatMap((id): WaterfallLegView[] => {
    const own = steps.filter((step) => step.id === id || step.id.startsWith(`${id}.`));
    if (own.every(({ code }) => code === 'skip.not-requested')) return [];
    return [
      { id, title: titles[id](words), bars: isTimed({ steps }) ? timedBars(own, words) : barsOf(own, words) },
    ];
  });
}

/** Whether a Report tells when each of its steps began: those of older versions tell only how long each took. */
export function isTimed({ steps }: Pick<Report, 'steps'>): boolean {
  return steps.every(({ status, at }) => status === 'skip' || at !== undefined);
}

/** Where the last bar ends, milliseconds from the start of the axis. */
export function lastEndMs(legs: readonly WaterfallLegView[]): number {
  return Math.max(0, ...legs.flatMap(({ bars }) => bars.map(({ startMs = 0, ms = 0 }) => startMs + ms)));
}

function timedBars(steps: readonly Step[], words: Words): WaterfallBarView[] {
  return steps.map((step) => barOf(step, step.at ?? 0, words));
}

/** Only how long each step took is known: it began when those before it had ended. */
function barsOf(steps: readonly Step[], words: Words): WaterfallBarView[] {
  let startMs = 0;
  return steps.map((step) => {
    const bar = barOf(step, startMs, words);
    startMs += step.status === 'skip' ? 0 : step.ms;
    return bar;
  });
}

function barOf(step: Step, startMs: number, words: Words): WaterfallBarView {
  const { id, status, code, ms, target, reply, shell, detail } = step;
  const ran = status !== 'skip';
  const quoted = target ?? '';
  return {
    step: id,
    title: shownText(stepTitle(id, words), longestTarget),
    state: stateView(status, words),
    phrase: shownText(codePhrase(code, detail, words), longestPhrase),
    ...(quoted !== '' && { target: shownText(quoted, longestTarget) }),
    ...(ran && { startMs, ms }),
    msText: ran ? `${words.number(ms)}\u00a0ms` : '',
    facts: stepFactValues(step, words),
    ...(reply !== undefined &&
      reply !== '' && {
        quote: { from: shownText(quoted, longestTarget), words: reply.slice(0, longestQuote) },
      }),
    ...(shell !== undefined && shell !== '' && { shell }),
  };
}
