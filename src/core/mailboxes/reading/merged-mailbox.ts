import { brokenTest } from './broken-test.ts';
import type { Mailbox, YamlPath } from '../model.ts';
import { fillPlaceholders } from '../placeholders.ts';
import { checkText } from './check-scalar.ts';
import type { Checking } from './checking.ts';
import type { Defaults } from './defaults.ts';
import { MapReader } from './map-reader.ts';
import { layersAt } from './merged-map.ts';
import type { OwnMailbox } from './own-item.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';
import { readMailbox } from './read-mailbox.ts';

/** A mailbox with `defaults` merged under it. */
export interface MergedMailbox {
  readonly own: OwnMailbox;
  readonly defaults: Defaults;
  /** Something behind it may have been its own. */
  readonly isCutShort: boolean;
  readonly mailbox: Mailbox;
  readonly broken: readonly YamlPath[];
  readonly problems: readonly PlacedProblem[];
  /** What the rules have found in it on one day, once they were asked. */
  judged?: { readonly today: string; readonly problems: readonly PlacedProblem[] };
}

/** Merges `defaults` under a mailbox, and checks those of its texts that were to be filled in. */
export function mergeMailbox(own: OwnMailbox, defaults: Defaults, isCutShort: boolean): MergedMailbox {
  const problems = new PieceProblems();
  const layers = { own: own.map, under: defaults.map };
  const filled: Checking = { problems, broken: [], address: own.address, pending: [] };
  for (const { path, value, type } of defaults.pending) {
    if (layersAt(layers, path).under === value) checkText(value, type, path, filled);
  }
  // What the mailbox hides with a value of its own does it no harm.
  const inherited = defaults.broken.filter((path) => path.length === 0 || layersAt(layers, path).under);
  const others = [...inherited, ...filled.broken, ...(isCutShort ? [[]] : [])];
  const broken = others.length === 0 ? own.broken : [...own.broken, ...others];
  const reader = new MapReader(layers, [], {
    isBroken: brokenTest(broken),
    fill: (text) => fillPlaceholders(text, own.address),
  });
  const mailbox = readMailbox(own.address, reader);
  return { own, defaults, isCutShort, mailbox, broken, problems: problems.all() };
}
