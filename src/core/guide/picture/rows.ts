import type { Arrangement, Size } from './arrange.ts';
import { fitRow, rowWidth, type RowItem } from './fit-row.ts';
import { measures } from './styles.ts';
import type { Point } from './picture.ts';

/** A box, or the place where a way crosses a row: alone, or with its label. */
interface Item {
  readonly x: number;
  readonly size: Size;
  readonly place: { readonly box: number } | { readonly way: number; readonly hasLabel: boolean };
}

/** A row that holds boxes or labels; rows that ways merely cross are left out. */
export interface Row {
  readonly items: readonly Item[];
  readonly height: number;
}

/** Where everything stands once the rows are fitted into the room. */
export interface Placement {
  readonly height: number;
  readonly boxes: readonly PlacedBox[];
  /** By way: where it crosses each row, first to last, with the row's upper and lower edge. */
  readonly crossings: readonly (readonly Crossing[])[];
  /** By way. */
  readonly labels: readonly (Point | undefined)[];
}

/** The centre of a box, and the edges of its row, in which a higher box may stand beside it. */
export interface PlacedBox extends Point {
  readonly rowTop: number;
  readonly rowBottom: number;
}

export interface Crossing {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The rows of an arrangement, from the top. */
export function rowsOf(
  { boxes, ways }: Arrangement,
  sizes: { readonly boxes: readonly Size[]; readonly labels: readonly Size[] },
): readonly Row[] {
  const byY = new Map<number, Item[]>();
  const add = (y: number, item: Item): void => {
    const key = Math.round(y * 10);
    byY.set(key, [...(byY.get(key) ?? []), item]);
  };
  const none: Size = { width: 0, height: 0 };
  boxes.forEach(({ x, y }, box) => {
    add(y, { x, size: sizes.boxes[box] ?? none, place: { box } });
  });
  ways.forEach(({ points, label }, way) => {
    for (const { x, y } of points) {
      const hasLabel = label !== undefined && Math.abs(label.y - y) < 0.05;
      add(y, { x, size: hasLabel ? (sizes.labels[way] ?? none) : none, place: { way, hasLabel } });
    }
  });
  return [...byY]
    .sort(([one], [other]) => one - other)
    .map(([, items]) => ({
      items: items.sort((one, other) => one.x - other.x),
      height: Math.max(...items.map(({ size }) => size.height)),
    }))
    .filter(({ height }) => height > 0);
}

/** The width that the widest row needs at least, margins included. */
export function neededWidth(rows: readonly Row[]): number {
  return Math.max(...rows.map((row) => rowWidth(itemsOf(row, 1)))) + 2 * measures.margin;
}

/** Fits the rows into the width, one below the other. */
export function placeRows(
  rows: readonly Row[],
  arrangedWidth: number,
  width: number,
  rowGap: number,
  ways: number,
): Placement {
  const scale = Math.min(1, width / arrangedWidth);
  const shift = Math.max(0, (width - arrangedWidth) / 2);
  const boxes: PlacedBox[] = [];
  const crossings: Crossing[][] = Array.from({ length: ways }, () => []);
  const labels: (Point | undefined)[] = Array.from({ length: ways }, () => undefined);
  let top: number = measures.margin;
  for (const row of rows) {
    const wanted = itemsOf(row, scale).map((item) => ({ ...item, wanted: item.wanted + shift }));
    const centres = fitRow(wanted, measures.margin, width - measures.margin);
    const y = top + row.height / 2;
    row.items.forEach(({ place }, at) => {
      const x = centres[at] ?? 0;
      if ('box' in place) {
        boxes[place.box] = { x, y, rowTop: top, rowBottom: top + row.height };
        return;
      }
      crossings[place.way]?.push({ x, top, bottom: top + row.height });
      if (place.hasLabel) labels[place.way] = { x, y };
    });
    top += row.height + rowGap;
  }
  return { height: top - rowGap + measures.margin, boxes, crossings, labels };
}

function itemsOf({ items }: Row, scale: number): readonly RowItem[] {
  return items.map(({ x, size }, at) => {
    const isBeside = size.width > 0 && (items[at + 1]?.size.width ?? 0) > 0;
    return { wanted: x * scale, width: size.width, gap: isBeside ? measures.boxGap : measures.lineGap };
  });
}
