import type { ProblemRule, SourceRange } from '../../mailboxes/model.ts';

/** What a line of the outline stands for. `item` is one of `mailboxes` that is no usable mailbox. */
export type SymbolKind = 'key' | 'domains' | 'domain' | 'mailboxes' | 'mailbox' | 'item';

/** One line of the outline. */
export interface FileSymbol {
  readonly kind: SymbolKind;
  /** As the file has it: a key, a domain, an address; empty for an item without an address. */
  readonly name: string;
  /** What tells it from its like, as the file has it; empty where nothing does. */
  readonly details: readonly string[];
  /** Why an item is no usable mailbox. */
  readonly problem?: ProblemRule;
  /** All of it. */
  readonly range: SourceRange;
  /** What is selected when it is chosen; inside of `range`. */
  readonly selection: SourceRange;
  /** Each inside of `range`, in the order of the text. */
  readonly children: readonly FileSymbol[];
}

/** `inner` where it lies inside of `outer`; else the beginning of `outer` (an alias stands for a value elsewhere). */
export function within(outer: SourceRange, inner: SourceRange | undefined): SourceRange {
  return inner && outer.start <= inner.start && inner.end <= outer.end
    ? inner
    : { start: outer.start, end: outer.start };
}
