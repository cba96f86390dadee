import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { PageMemory } from '../frame/page-memory.ts';

const key = 'scroll';
/** A scroll is over when nothing moved for so long, milliseconds. */
const rest = 150;

/** Goes where the page was left as soon as it is long enough for it (`isReady`), and remembers where it is left. */
export function useKeptScroll(memory: PageMemory, isReady: boolean): void {
  const isRestored = useRef(false);
  useLayoutEffect(() => {
    if (!isReady || isRestored.current) return;
    isRestored.current = true;
    window.scrollTo(0, memory.number(key, 0));
  }, [isReady, memory]);
  useEffect(() => {
    if (!isReady) return undefined;
    let later: ReturnType<typeof setTimeout> | undefined;
    const keep = (): void => {
      clearTimeout(later);
      memory.set(key, Math.round(window.scrollY));
    };
    const wait = (): void => {
      clearTimeout(later);
      later = setTimeout(keep, rest);
    };
    window.addEventListener('scroll', wait, { passive: true });
    // The editor drops a page that is hidden.
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(later);
      window.removeEventListener('scroll', wait);
      window.removeEventListener('pagehide', keep);
    };
  }, [isReady, memory]);
}
