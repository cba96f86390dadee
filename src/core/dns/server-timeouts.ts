/**
 * How long each name server has to answer, in milliseconds, one number for each round over the servers. In a leg of `legMs`
 * each gets a share, so that a dead one leaves enough for the next and for what comes after.
 */
export function serverTimeouts(legMs: number): readonly number[] {
  return [2_000, 3_000, 5_000].map((ms) => Math.min(ms, legMs / 5));
}
