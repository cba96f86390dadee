import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a slice of work may keep others waiting, milliseconds: well below what a person typing notices. */
const longest = 12;

/**
 * Does work that could be put off in slices, others having their turn between them. Undefined once aborted: what the work has
 * reached by then is lost, unless it keeps it itself.
 */
export async function inSlices<Result>(
  work: Generator<undefined, Result>,
  signal: AbortSignal,
): Promise<Result | undefined> {
  let until = performance.now() + longest;
  for (;;) {
    if (signal.aborted) return undefined;
    const step = work.next();
    if (step.done === true) return step.value;
    if (performance.now() < until) continue;
    await nextTurn();
    until = performance.now() + longest;
  }
}
