import type { ComparedFolder } from './compared-folder.ts';
import type { LastRun } from './side.ts';

/** How far a server's clock may be ahead, milliseconds: a date later than that is not the day on which a message came. */
const skewMs = 600_000;

/** Tells messages that came after the other side was last copied to, or while both sides were being read. */
export class Meanwhile {
  readonly #last: LastRun | undefined;
  readonly #now: number;

  /** @param last undefined where no copy ended in order: then what came since the comparison began is young */
  constructor(last: LastRun | undefined, now: number) {
    this.#last = last;
    this.#now = now;
  }

  /** UIDs tell it for certain (RFC 9051 §2.3.1.1); dates only where nobody wrote down how the folder stood. */
  isYounger(folder: ComparedFolder, index: number): boolean {
    const uid = folder.uidAt(index);
    if (uid >= folder.uidNext) return true;
    if (!this.#last) return false;
    const state = this.#last.folders.get(folder.name);
    if (state?.uidValidity === folder.uidValidity) return uid >= state.uidNext;
    const came = momentOf(folder.internalDateAt(index) ?? '');
    return came > Date.parse(this.#last.at) && came <= this.#now + skewMs;
  }
}

/** Milliseconds of a date-time (RFC 9051 §9); NaN where it is none. */
function momentOf(dateTime: string): number {
  const [, day = '', month = '', year = '', time = ''] =
    /^(\d{1,2})-(\w{3})-(\d{4}) (.+)$/.exec(dateTime) ?? [];
  return Date.parse(`${day} ${month} ${year} ${time}`);
}
