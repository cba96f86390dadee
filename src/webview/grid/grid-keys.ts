/** The row that a key leads to, as in the editor's own lists; undefined: the key does not move. */
export function rowAfter(key: string, row: number, count: number, pageSize: number): number | undefined {
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: row + 1,
    ArrowUp: row - 1,
    PageDown: row + pageSize,
    PageUp: row - pageSize,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
}
