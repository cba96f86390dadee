/** Corner of a way or of an arrow, CSS pixels. */
interface Point {
  readonly x: number;
  readonly y: number;
}

const cornerRadius = 8;
const arrowLength = 7;
const arrowHalfWidth = 4;

/** The `d` of a way through these points, its corners rounded; it ends where its arrow begins. */
export function wayPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const before = points.at(-2) ?? first;
  const corners = [...rest.slice(0, -1), towards(points.at(-1) ?? first, before, arrowLength)];
  let path = `M${at(first)}`;
  corners.forEach((corner, index) => {
    const next = corners[index + 1];
    const last = corners[index - 1] ?? first;
    path += next
      ? `L${at(towards(corner, last, cornerRadius))}Q${at(corner)} ${at(towards(corner, next, cornerRadius))}`
      : `L${at(corner)}`;
  });
  return path;
}

/** The `d` of the arrow's head at the end of the way. */
export function arrowPath(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (!tip || !before) return '';
  const base = towards(tip, before, arrowLength);
  const length = Math.hypot(tip.x - before.x, tip.y - before.y) || 1;
  const across = {
    x: (-(tip.y - before.y) / length) * arrowHalfWidth,
    y: ((tip.x - before.x) / length) * arrowHalfWidth,
  };
  return `M${at(tip)}L${at({ x: base.x + across.x, y: base.y + across.y })}L${at({ x: base.x - across.x, y: base.y - across.y })}Z`;
}

/** The point at most `distance` from `from` on the way to `to`, never past the middle. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const share = Math.min(distance / length, 0.5);
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

function at({ x, y }: Point): string {
  return `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
}
