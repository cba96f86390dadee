/** How soon after midnight the first timer goes off, milliseconds: clocks are set back by a little now and then. */
const margin = 1000;

/** Something that happens while a person works, told to a listener until it is disposed of. */
export type Occasion = (listener: () => void) => { dispose(): unknown };

/**
 * Tells each new calendar day once: at midnight, and where a computer slept through it (timers stand still meanwhile) at the next
 * occasion. Disposing ends it.
 */
export class NewDay {
  readonly #today: () => string;
  readonly #told: () => void;
  readonly #occasions: readonly { dispose(): unknown }[];
  #day: string;
  #timer: NodeJS.Timeout | undefined;

  /** `today` is the day that the person's clock shows. */
  constructor(today: () => string, told: () => void, occasions: readonly Occasion[]) {
    this.#today = today;
    this.#told = told;
    this.#day = today();
    this.#occasions = occasions.map((occasion) => occasion(() => this.#look()));
    this.#wait();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const occasion of this.#occasions) occasion.dispose();
  }

  #look(): void {
    const day = this.#today();
    if (day === this.#day) return;
    this.#day = day;
    this.#told();
  }

  #wait(): void {
    this.#timer = setTimeout(
      () => {
        this.#wait();
        this.#look();
      },
      untilMidnight(new Date()) + margin,
    ).unref();
  }
}

/** Milliseconds to the next local midnight; a day on which clocks are put forward or back has 23 or 25 hours. */
export function untilMidnight(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime() - now.getTime();
}
