import { useEffect } from 'preact/hooks';
import type { PageMemory } from './page-memory.ts';

/** Keeps what had the focus, and gives it back once after the page was loaded again. */
export function useFocusMemory(memory: PageMemory): void {
  useEffect(() => {
    const id = memory.text('focus', '');
    if (id !== '' && document.activeElement === document.body)
      document.getElementById(id)?.focus({ preventScroll: true });
    const keep = ({ target }: FocusEvent): void => {
      if (target instanceof Element) memory.set('focus', target.id === '' ? undefined : target.id);
    };
    document.addEventListener('focusin', keep);
    return () => document.removeEventListener('focusin', keep);
  }, [memory]);
}
