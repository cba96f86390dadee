import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { rowRange, type RowRange } from './row-range.ts';

const nothing: RowRange = { from: 0, to: 0 };

/** The rows of `body`, which is as high as all of them together, that the window shows or soon will. */
export function useRowRange(body: RefObject<HTMLElement>, count: number, rowHeight: number): RowRange {
  const [range, setRange] = useState(nothing);
  useLayoutEffect(() => {
    const look = (): void => {
      if (!body.current || rowHeight === 0) return;
      const top = -body.current.getBoundingClientRect().top;
      const next = rowRange({ top, height: window.innerHeight }, rowHeight, count);
      setRange((last) => (last.from === next.from && last.to === next.to ? last : next));
    };
    look();
    // What stands above the rows may change its height, too: then the page's height changes.
    const observer = new ResizeObserver(look);
    observer.observe(document.documentElement);
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      observer.disconnect();
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  }, [body, count, rowHeight]);
  return range.to > count ? rowRangeWithin(range, count) : range;
}

/** Between a filter and the next look, the range may still be that of more rows. */
function rowRangeWithin({ from, to }: RowRange, count: number): RowRange {
  return { from: Math.min(from, count), to: Math.min(to, count) };
}
