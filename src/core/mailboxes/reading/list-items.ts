import { isMap, isScalar, isSeq } from 'yaml';
import { textRange } from './node-range.ts';
import type { SyntaxFault } from './syntax.ts';
import type { LocatedValue } from './located.ts';
import type { Piece } from './piece.ts';
import { sourceItem, type SourceItem } from './source-item.ts';

/**
 * The items of `mailboxes` that stand in one parsed map. An item is damaged where one of the faults stands in it;
 * all are where a fault stands outside of them.
 */
export function itemsOfList(
  piece: Piece,
  text: string,
  root: unknown,
  values: readonly LocatedValue[],
  faults: readonly SyntaxFault[],
): readonly SourceItem[] {
  if (values.length === 0) return [];
  const nodes = itemNodes(root);
  const ranges = nodes.map((node) => textRange(node, text));
  const places = ranges.map(([, itemEnd], index) => ({
    from: index === 0 ? startOfList(root) : (ranges[index - 1]?.[1] ?? 0),
    until: ranges[index + 1]?.[0] ?? text.length,
    itemEnd,
  }));
  const isInside = (fault: SyntaxFault, index: number): boolean => {
    const place = places[index];
    return (
      place !== undefined &&
      fault.range.start >= place.from &&
      fault.range.start < Math.max(place.until, place.itemEnd + 1)
    );
  };
  const outside = faults.some((fault) => !places.some((_, index) => isInside(fault, index)));
  return values.map((value, index) => {
    const place = places[index];
    return sourceItem(value, nodes[index], {
      piece,
      text,
      from: place?.from ?? 0,
      limit: place?.until ?? text.length,
      damaged: outside || faults.some((fault) => isInside(fault, index)),
    });
  });
}

function listNode(root: unknown): unknown {
  if (!isMap(root)) return undefined;
  return root.items.find((pair) => isScalar(pair.key) && pair.key.value === 'mailboxes')?.value;
}

/** The nodes of the list's items; none where an alias stands for the list. */
function itemNodes(root: unknown): readonly unknown[] {
  const list = listNode(root);
  return isSeq(list) ? list.items : [];
}

function startOfList(root: unknown): number {
  const list = listNode(root);
  return isSeq(list) ? (list.range?.[0] ?? 0) : 0;
}
