import type { MirrorResult } from '../../../migration/transfer/transfer-result.ts';
import type { GuideFacts } from '../../facts.ts';
import { worksOf } from './done-works.ts';
import type { MachineFinding, Verifier } from './finding.ts';

/** Every message of the mailbox was on the target after a copy. One that left some behind takes nothing back: the next one goes on. */
export const copiedAhead: Verifier = (facts) => findingOf(completeCopies(facts)[0]);

/** Old time to live that a resolver at most still honours, where nobody noted it: the usual longest of MX records, milliseconds. */
const longestTtlMs = 24 * 3_600_000;

/** A complete copy began so long after the MX of the domain were seen changed that no resolver still has the old ones. */
export const copiedAfterMx: Verifier = (facts, _today, { items }) => {
  const change = items.get('change-mx');
  const changed = change?.status === 'done' ? Date.parse(change.at ?? '') : Number.NaN;
  return findingOf(
    completeCopies(facts).find(({ startedAt }) => Date.parse(startedAt) >= changed + longestTtlMs),
  );
};

/** The size of the mailbox, its folders and its quota are known. */
export const measured: Verifier = (facts) => {
  const inventory = worksOf(facts, 'inventory')
    .map(({ result }) => result)
    .find(({ side, result }) => side === 'source' && result === 'complete');
  if (!inventory) return undefined;
  const { folders, messages, octets } = inventory.totals;
  return {
    outcome: 'proved',
    evidence: `inventory complete: folders ${folders}, messages ${messages}, octets ${octets}`,
    at: inventory.startedAt,
  };
};

function completeCopies(facts: GuideFacts): readonly MirrorResult[] {
  return worksOf(facts, 'mirror')
    .map(({ result }) => result)
    .filter(({ result, dryRun }) => result === 'complete' && !dryRun);
}

function findingOf(copy: MirrorResult | undefined): MachineFinding | undefined {
  if (!copy) return undefined;
  const { folders, totals, startedAt: at } = copy;
  const evidence = `mirror complete: folders ${folders.length}, messages ${totals.messages}, sent ${totals.sent}`;
  return { outcome: 'proved', evidence, at };
}
