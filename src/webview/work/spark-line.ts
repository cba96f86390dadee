/** A box that the line stands in, in units of the drawing. */
export interface Box {
  readonly width: number;
  readonly height: number;
}

/** The points of a line through the values, oldest at the left, the largest at the top; empty for fewer than two. */
export function sparkLine(values: readonly number[], { width, height }: Box): string {
  if (values.length < 2) return '';
  const most = Math.max(...values);
  const step = width / (values.length - 1);
  return values
    .map((value, at) => {
      const share = most > 0 ? Math.max(0, value) / most : 0;
      return `${rounded(at * step)},${rounded(height - share * height)}`;
    })
    .join(' ');
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
