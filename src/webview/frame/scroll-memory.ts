import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { GuideTab } from '../../shared/messages.ts';
import type { PageMemory } from './page-memory.ts';

/** Keeps how far each tab is scrolled, and scrolls back when it is shown again or the page is loaded again. */
export function useScrollMemory(memory: PageMemory, tab: GuideTab): void {
  const key = `scroll:${tab}`;
  useLayoutEffect(() => {
    // A tab seen for the first time begins at its top, yet the head stays in view where it was.
    const top = document.querySelector<HTMLElement>('main')?.offsetTop ?? 0;
    scrollTo({ top: memory.number(key, Math.min(scrollY, top)), behavior: 'instant' });
  }, [memory, key]);
  useEffect(() => {
    let frame = 0;
    const keep = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => memory.set(key, Math.round(scrollY)));
    };
    addEventListener('scroll', keep, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', keep);
    };
  }, [memory, key]);
}
