/** A place in the picture, in its own units, from the left top. */
export interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Tiles as large as their values, which fill a picture from its left top; as square as they can be, so that they can be compared by eye
 * (Bruls, Huizing, van Wijk: Squarified Treemaps, 2000).
 *
 * @param values above 0, the largest first
 */
export function treeMap(values: readonly number[], width: number, height: number): readonly Tile[] {
  const sum = values.reduce((all, value) => all + value, 0);
  if (sum <= 0 || width <= 0 || height <= 0) return [];
  const areas = values.map((value) => (value / sum) * width * height);
  const tiles: Tile[] = [];
  let room: Tile = { left: 0, top: 0, width, height };
  let from = 0;
  while (from < areas.length) {
    const to = rowEnd(areas, from, Math.min(room.width, room.height));
    const row = areas.slice(from, to);
    const placed = placeRow(row, room);
    tiles.push(...placed.tiles);
    room = placed.rest;
    from = to;
  }
  return tiles;
}

/** Where the row that begins at `from` ends: another tile would make the longest one longer still. */
function rowEnd(areas: readonly number[], from: number, side: number): number {
  let to = from + 1;
  let worst = longestRatio(areas, from, to, side);
  while (to < areas.length) {
    const next = longestRatio(areas, from, to + 1, side);
    if (next > worst) break;
    worst = next;
    to += 1;
  }
  return to;
}

function longestRatio(areas: readonly number[], from: number, to: number, side: number): number {
  const sum = areas.slice(from, to).reduce((all, area) => all + area, 0);
  const [largest, smallest] = [areas[from] ?? 0, areas[to - 1] ?? 0];
  return Math.max((side * side * largest) / (sum * sum), (sum * sum) / (side * side * smallest));
}

/** A row along the shorter side of the room. */
function placeRow(
  row: readonly number[],
  { left, top, width, height }: Tile,
): { readonly tiles: readonly Tile[]; readonly rest: Tile } {
  const sum = row.reduce((all, area) => all + area, 0);
  const isColumn = width >= height;
  const thickness = sum / (isColumn ? height : width);
  let at = isColumn ? top : left;
  const tiles = row.map((area): Tile => {
    const length = area / thickness;
    const tile = isColumn
      ? { left, top: at, width: thickness, height: length }
      : { left: at, top, width: length, height: thickness };
    at += length;
    return tile;
  });
  const rest = isColumn
    ? { left: left + thickness, top, width: width - thickness, height }
    : { left, top: top + thickness, width, height: height - thickness };
  return { tiles, rest };
}
