import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';

export interface ActiveRow {
  readonly active: number;
  /** Takes the focus there. */
  readonly moveTo: (index: number) => void;
  /** The focus came there by itself. */
  readonly enter: (index: number) => void;
}

/** The row that holds the focus, or gets it by Tab: it stays the same one by its key (`keyOf`) when the order changes. */
export function useActiveRow<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  body: RefObject<HTMLElement>,
): ActiveRow {
  const [key, setKey] = useState('');
  const last = useRef(0);
  const takesFocus = useRef(false);
  const found = useMemo(() => (key === '' ? -1 : rows.findIndex((row) => keyOf(row) === key)), [rows, key]);
  const active = found >= 0 ? found : Math.max(0, Math.min(last.current, rows.length - 1));
  last.current = active;
  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    focusRow(body.current, active);
  });
  const enter = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) setKey(keyOf(row));
  };
  return {
    active,
    enter,
    moveTo: (index) => {
      // Nothing is drawn anew for the same row, which may have been scrolled away.
      if (index === active) focusRow(body.current, index);
      else {
        takesFocus.current = true;
        enter(index);
      }
    },
  };
}

function focusRow(body: HTMLElement | null, index: number): void {
  const row = body?.querySelector<HTMLElement>(`[data-index="${index}"]`);
  row?.focus({ preventScroll: true });
  row?.scrollIntoView({ block: 'nearest' });
}
