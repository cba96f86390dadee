import type { WorkControl } from '../work/work-control.ts';
import type { SideProgress } from './read-side.ts';

/** Adds up what both sides have read and tells it on. */
export class CompareProgress implements SideProgress {
  readonly #tell: WorkControl['progress'];
  readonly #deep: boolean;
  #total = 0;
  #messages = 0;
  #octets = 0;

  constructor({ progress }: Pick<WorkControl, 'progress'>, deep: boolean) {
    this.#tell = progress;
    this.#deep = deep;
  }

  readonly expected = (messages: number): void => {
    this.#total += messages;
  };

  readonly came = (folder: string, messages: number, octets: number): void => {
    this.#messages += messages;
    this.#octets += octets;
    this.#tell({
      phase: this.#deep ? 'fetching' : 'listing',
      folder,
      messages: this.#messages,
      total: Math.max(this.#total, this.#messages),
      octets: this.#octets,
    });
  };
}
