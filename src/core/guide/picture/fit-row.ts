/** Something that stands beside others: where its centre should be, its width, and the gap that it needs to its right neighbour. */
export interface RowItem {
  readonly wanted: number;
  readonly width: number;
  readonly gap: number;
}

/** The least width that a row needs. */
export function rowWidth(row: readonly RowItem[]): number {
  return row.reduce((sum, { width, gap }, at) => sum + width + (at < row.length - 1 ? gap : 0), 0);
}

/**
 * Centres for the items of a row, in their order, without overlaps and inside `left` … `right`, each as near as possible to where it
 * is wanted (least squares: pool adjacent violators). A row that does not fit runs over on the right.
 */
export function fitRow(row: readonly RowItem[], left: number, right: number): readonly number[] {
  let before = left;
  // Where each centre would be if all stood at the very left: from there everything may only move to the right, in step.
  const packed = row.map(({ width, gap }) => {
    const centre = before + width / 2;
    before += width + gap;
    return centre;
  });
  const slack = Math.max(0, right - left - rowWidth(row));
  const blocks: { sum: number; count: number }[] = [];
  row.forEach(({ wanted }, at) => {
    blocks.push({ sum: wanted - (packed[at] ?? 0), count: 1 });
    for (;;) {
      const [one, other] = blocks.slice(-2);
      if (!one || !other || one.sum / one.count <= other.sum / other.count) break;
      blocks.splice(-2, 2, { sum: one.sum + other.sum, count: one.count + other.count });
    }
  });
  const shifts = blocks.flatMap(({ sum, count }) =>
    Array.from({ length: count }, () => Math.min(slack, Math.max(0, sum / count))),
  );
  return packed.map((centre, at) => centre + (shifts[at] ?? 0));
}
