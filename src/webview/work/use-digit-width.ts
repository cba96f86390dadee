import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** Of a digit to the size of its writing, in the fonts that editors use. */
const share = 0.56;

/** About how wide a digit is, CSS pixels; followed when the editor's font changes. */
export function useDigitWidth(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(8);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = (): void => setWidth(share * Number.parseFloat(getComputedStyle(current).fontSize));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
