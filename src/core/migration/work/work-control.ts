import { Pause } from './pause.ts';
import type { TellProgress } from './work-progress.ts';

/** What the person who started the work holds while it runs. */
export interface WorkControl {
  readonly signal: AbortSignal;
  readonly pause: Pause;
  readonly progress: TellProgress;
}

/** For work that nobody pauses or watches. */
export function unattended(signal: AbortSignal): WorkControl {
  return { signal, pause: new Pause(), progress: () => undefined };
}
