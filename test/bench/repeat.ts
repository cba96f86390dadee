/** Runs one after the other, the first `warmUp` of them not counted, and gives what each of the others gave. */
export async function repeat<T>(
  { warmUp, runs }: { readonly warmUp: number; readonly runs: number },
  run: () => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (let at = 0; at < warmUp + runs; at += 1) {
    const result = await run();
    if (at >= warmUp) results.push(result);
  }
  return results;
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  if (low === undefined || high === undefined) throw new Error('No value to take the median of');
  return (low + high) / 2;
}

/** Fastest and slowest, for a remark: `348–412 ms`. */
export function spanOf(values: readonly number[]): string {
  return `${Math.min(...values).toFixed(0)}–${Math.max(...values).toFixed(0)} ms`;
}
