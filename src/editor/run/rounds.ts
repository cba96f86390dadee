import type { Target } from '../targets/target.ts';

/**
 * Targets by address, in as many rounds as the most frequent address needs: a mailbox that stands in several files is
 * not probed twice at once, and each Report finds its file.
 */
export function roundsOf(targets: readonly Target[]): ReadonlyMap<string, Target>[] {
  const rounds: Map<string, Target>[] = [];
  for (const target of targets) {
    const { address } = target.entry.mailbox;
    const round = rounds.find((one) => !one.has(address));
    if (round) round.set(address, target);
    else rounds.push(new Map([[address, target]]));
  }
  return rounds;
}
