import type { WorkProgress } from '../../core/migration/work/work-progress.ts';

/** How fast work goes, as far as anybody can tell. */
export interface WorkSpeed {
  /** Octets a second over the last seconds. */
  readonly rate: number;
  /** Undefined while nobody can tell. */
  readonly secondsLeft: number | undefined;
  /** Octets a second, one for each of the last seconds, oldest first. */
  readonly rates: readonly number[];
}

/** Over how long the speed is taken, milliseconds: long enough to be calm, short enough to follow. */
const windowMs = 10_000;
/** Before this much has been seen, nobody can tell how long the rest takes, milliseconds. */
const patienceMs = 2_000;
/** Seconds that the picture of the speed spans. */
const pictured = 60;

interface Sample {
  readonly at: number;
  readonly messages: number;
  readonly octets: number;
}

/** Measures work by looking at it now and then; times are milliseconds of any clock that only goes forward. */
export class WorkMeter {
  #progress: WorkProgress | undefined;
  /** Of the phase that is under way, without its pauses. */
  #samples: Sample[] = [];
  #rates: number[] = [];
  /** Where the second that is not full yet began. */
  #second: Sample | undefined;

  /** What the work told last. */
  get progress(): WorkProgress | undefined {
    return this.#progress;
  }

  /** Takes what the work tells, which may be after every message. */
  note(progress: WorkProgress): void {
    const before = this.#progress;
    this.#progress = progress;
    const isAnew =
      before !== undefined &&
      (before.phase !== progress.phase ||
        progress.octets < before.octets ||
        progress.messages < before.messages);
    if (isAnew) this.restart();
  }

  /** Forgets how fast it went: a phase has begun, or a pause has ended. The picture stays. */
  restart(): void {
    this.#samples = [];
    this.#second = undefined;
  }

  /** Looks at the work. */
  look(now: number): void {
    if (!this.#progress) return;
    const { messages, octets } = this.#progress;
    const sample = { at: now, messages, octets };
    this.#samples.push(sample);
    while ((this.#samples[1]?.at ?? now) < now - windowMs) this.#samples.shift();
    this.#second ??= sample;
    const span = now - this.#second.at;
    if (span < 1_000) return;
    this.#rates.push(((octets - this.#second.octets) * 1_000) / span);
    if (this.#rates.length > pictured) this.#rates.shift();
    this.#second = sample;
  }

  get speed(): WorkSpeed {
    const [first, last] = [this.#samples[0], this.#samples.at(-1)];
    const span = first && last ? last.at - first.at : 0;
    if (!first || !last || span === 0) return { rate: 0, secondsLeft: undefined, rates: [...this.#rates] };
    const rate = ((last.octets - first.octets) * 1_000) / span;
    const messages = ((last.messages - first.messages) * 1_000) / span;
    const secondsLeft = span < patienceMs ? undefined : this.#secondsLeft(rate, messages);
    return { rate, secondsLeft, rates: [...this.#rates] };
  }

  /** By octets where it is known how many there are: messages differ too much in size. */
  #secondsLeft(octetRate: number, messageRate: number): number | undefined {
    if (!this.#progress) return undefined;
    const { octets, totalOctets, messages, total } = this.#progress;
    if (totalOctets !== undefined && octetRate > 0) return Math.max(0, (totalOctets - octets) / octetRate);
    return messageRate > 0 && total > 0 ? Math.max(0, (total - messages) / messageRate) : undefined;
  }
}
