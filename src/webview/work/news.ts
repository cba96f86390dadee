import type { WorkView } from '../../shared/work-view.ts';

/** What was told last to a person who does not see the page. */
export interface Told {
  /** What is being done, and whether it waits; empty where nothing runs. */
  readonly phase: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Progress is told no more often than this, milliseconds. */
const pace = 10_000;

/** What there is to tell: a new phase, pause or end at once, progress after a while; undefined: nothing yet. */
export function newsOf(
  { running, report }: Pick<WorkView, 'running' | 'report'>,
  last: Told,
  now: number,
): 'phase' | 'progress' | 'end' | undefined {
  const phase = phaseOf(running);
  if (phase !== last.phase) return running ? 'phase' : report && 'end';
  return running && !running.isPaused && now - last.at >= pace ? 'progress' : undefined;
}

export function phaseOf(running: WorkView['running']): string {
  return running ? `${running.phase}\n${running.isPaused}` : '';
}
