import type { Box, Point } from './picture.ts';
import type { Crossing, PlacedBox } from './rows.ts';
import { measures } from './styles.ts';

/** A box that a way leaves or reaches, and its row. */
export interface WayEnd {
  readonly box: Box;
  readonly place: PlacedBox;
}

/**
 * The corners of a way: straight down through every row that it crosses, so that it never cuts a box beside it, and aslant only between
 * the rows.
 */
export function routeWay(from: WayEnd, to: WayEnd, crossings: readonly Crossing[]): readonly Point[] {
  const first = crossings[0];
  const last = crossings.at(-1);
  const [start, end] =
    first && last ? [edgeX(from.box, first.x), edgeX(to.box, last.x)] : between(from.box, to.box);
  return withoutStraightCorners([
    { x: start, y: from.box.y + from.box.height / 2 },
    { x: start, y: from.place.rowBottom },
    ...crossings.flatMap(({ x, top, bottom }) => [
      { x, y: top },
      { x, y: bottom },
    ]),
    { x: end, y: to.place.rowTop },
    { x: end, y: to.box.y - to.box.height / 2 },
  ]);
}

/** Leaves the corners and the badge of a box free. */
const cornerRoom = 18;

function edgeX(box: Box, x: number): number {
  const reach = Math.max(0, box.width / 2 - cornerRoom);
  return Math.min(box.x + reach, Math.max(box.x - reach, x));
}

/** Straight down where the boxes stand over each other. */
function between(from: Box, to: Box): readonly [number, number] {
  const start = edgeX(from, to.x);
  const end = edgeX(to, start);
  return [edgeX(from, end), end];
}

function withoutStraightCorners(points: readonly Point[]): readonly Point[] {
  const distinct = points.filter((point, at) => {
    const before = points[at - 1];
    return !before || Math.hypot(point.x - before.x, point.y - before.y) > 0.01;
  });
  return distinct.filter((point, at) => {
    const [before, after] = [distinct[at - 1], distinct[at + 1]];
    if (!before || !after) return true;
    return Math.abs(before.x - point.x) > 0.01 || Math.abs(after.x - point.x) > 0.01;
  });
}

/** The least height between two rows, in which ways run aslant and arrows show. */
export function rowGapFor(fontSize: number): number {
  return Math.max(measures.boxGap, fontSize * 1.7);
}
