import { isMap, isScalar, isSeq } from 'yaml';
import type { DocumentBuilder } from './document-builder.ts';
import type { LocatedPiece } from './locate.ts';
import type { LocatedValue } from './located.ts';
import { textRange } from './node-range.ts';
import type { SyntaxFault } from './syntax.ts';

/**
 * Adds the items of `mailboxes` that stand in one parsed map. An item is damaged where one of the faults stands in it;
 * all are where a fault stands outside of them.
 */
export function addListOf(
  builder: DocumentBuilder,
  root: unknown,
  located: LocatedValue,
  piece: LocatedPiece,
  faults: readonly SyntaxFault[],
): void {
  const list = located.kind === 'map' ? located.items.get('mailboxes')?.value : undefined;
  if (list?.kind !== 'list') return;
  const nodes = itemNodes(root);
  const ranges = nodes.map((node) => textRange(node, piece.text));
  const end = piece.text.length;
  const places = ranges.map(([, itemEnd], index) => ({
    from: index === 0 ? startOfList(root) : (ranges[index - 1]?.[1] ?? 0),
    until: ranges[index + 1]?.[0] ?? end,
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
  for (const [index, value] of list.items.entries()) {
    const place = places[index];
    builder.addItem(value, nodes[index], {
      base: piece.offset,
      from: piece.offset + (place?.from ?? 0),
      limit: piece.offset + (place?.until ?? end),
      damaged: outside || faults.some((fault) => isInside(fault, index)),
    });
  }
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
