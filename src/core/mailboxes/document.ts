import type { AnchorUses } from './anchor-uses.ts';
import { cutText } from './cut.ts';
import type { LocatedValue, MapItem } from './located.ts';
import type { SourceRange } from './model.ts';
import type { ProblemList } from './problem-list.ts';
import { readPieces } from './read-pieces.ts';
import { readWhole } from './read-whole.ts';
import { ReadingBudget } from './reading-budget.ts';

/** One item of `mailboxes`, whatever it holds. */
export interface SourceItem {
  readonly value: LocatedValue;
  /** From its dash to the end of its last value. */
  readonly range: SourceRange;
  /** The whole lines that belong to it; in flow style its range. */
  readonly lines: SourceRange;
  /** True where a syntax error in it makes all of its values doubtful. */
  readonly damaged: boolean;
}

/** The YAML of a file, located, with `mailboxes` taken apart. */
export interface SourceDocument {
  /** The top level where it is no map. */
  readonly notMap: LocatedValue | undefined;
  /** The keys of the top level. `mailboxes` is among them where it was written; its items are in `items`. */
  readonly keys: ReadonlyMap<string, MapItem>;
  readonly items: readonly SourceItem[];
  /** True where a syntax error may have changed what `defaults` says. */
  readonly defaultsDamaged: boolean;
  /** Which anchors are used, and where. */
  readonly anchors: AnchorUses;
  readonly problems: ProblemList;
  /** True where the text is right as YAML. */
  readonly faultless: boolean;
}

/**
 * Reads a file's YAML piece by piece, so that a syntax error spoils only the mailbox it stands in. A text that cannot be cut,
 * or whose pieces have errors though it is right as a whole, is read as a whole. Undefined for a text of more YAML than is read.
 */
export function readDocument(text: string): SourceDocument | undefined {
  const budget = new ReadingBudget();
  const cut = cutText(text);
  const pieces = cut && readPieces(text, cut, budget);
  if (cut && (pieces === undefined || pieces.faultless)) return pieces;
  const whole = readWhole(text, budget);
  return pieces === undefined || whole?.faultless === true ? whole : pieces;
}
