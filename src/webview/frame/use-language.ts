import { useLayoutEffect } from 'preact/hooks';
import type { PageSetup } from '../../shared/messages.ts';

/** Says what language the page is in, once that is known. */
export function useLanguage(setup: PageSetup | undefined): void {
  useLayoutEffect(() => {
    if (setup) document.documentElement.lang = setup.language;
  }, [setup]);
}
