import type { Problem, ProblemRule } from '../../mailboxes/model.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import type { Showing } from './secret-places.ts';
import { within, type FileSymbol } from './symbol.ts';
import type { SourceRange } from '../../mailboxes/model.ts';

/** The rules that make an item unusable, and say so at its address. */
const unusable: ReadonlySet<ProblemRule> = new Set([
  'bad-address',
  'duplicate-address',
  'missing-address',
  'wrong-type',
  'syntax',
]);

/** The outline's line for an item of `mailboxes` that is no usable mailbox; `problems` are those of the file, in its order. */
export function itemSymbol(
  node: SyntaxNode | undefined,
  range: SourceRange,
  problems: readonly Problem[],
  shown: Showing,
): FileSymbol {
  const address = node?.kind === 'map' ? node.pairs.find(({ key }) => key === 'address')?.value : undefined;
  const text = address?.kind === 'scalar' && typeof address.value === 'string' ? address.value : '';
  const problem = problems.find(
    ({ rule, range: at }) => unusable.has(rule) && range.start <= at.start && at.start <= range.end,
  );
  return {
    kind: 'item',
    name: shown(text, address?.range) ?? '…',
    details: [],
    ...(problem && { problem: problem.rule }),
    range,
    selection: within(range, address?.range),
    children: [],
  };
}
