/** Tells runs that overlap whether they still have a say: only the newest has, and none after the end. */
export class NewestRun {
  #newest = 0;

  /** Begins a run. What it gives back is asked after each wait: false once a newer run was begun, or the end has come. */
  begin(): () => boolean {
    const mine = (this.#newest += 1);
    return () => mine === this.#newest;
  }

  /** What is under way finds itself out of date. */
  end(): void {
    this.#newest += 1;
  }
}
