import { setImmediate as afterOthers } from 'node:timers/promises';

/** How long others wait at most, milliseconds. */
const slice = 20;

/** Lets others work, each time that a slice of time is over: to be awaited between the steps of long work, so that the editor answers while thousands of items are looked at. */
export function breaths(): () => Promise<void> {
  let until = performance.now() + slice;
  return async () => {
    if (performance.now() < until) return;
    await afterOthers();
    until = performance.now() + slice;
  };
}

/** Does work that is cut into steps to its end, with breaths in between. */
export async function inSlices<Result>(steps: Iterator<undefined, Result, undefined>): Promise<Result> {
  const breath = breaths();
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    await breath();
  }
}
