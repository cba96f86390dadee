/** Indices of the rows to draw: `from` is the first, `to` the one after the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

export interface Viewport {
  /** Where the visible part begins, CSS pixels below the first row's top; negative while the first row is lower than it. */
  readonly top: number;
  readonly height: number;
}

/** Rows drawn beyond the visible ones, so that a scroll shows no blank before the next frame is drawn. */
const beyond = 8;
/** The range moves by so many rows at once: the faster a scroll, the more rows each frame has to draw, so it is few. */
const stride = 2;

/** The rows that are visible or soon will be. */
export function rowRange({ top, height }: Viewport, rowHeight: number, count: number): RowRange {
  const from = Math.floor(top / rowHeight) - beyond;
  const to = Math.ceil((top + height) / rowHeight) + beyond;
  return {
    from: bounded(Math.floor(from / stride) * stride, count),
    to: bounded(Math.ceil(to / stride) * stride, count),
  };
}

function bounded(index: number, count: number): number {
  return Math.max(0, Math.min(index, count));
}
