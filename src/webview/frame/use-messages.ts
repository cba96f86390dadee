import { useLayoutEffect } from 'preact/hooks';
import type { PageReady } from '../../shared/messages.ts';
import type { Bridge } from './bridge.ts';

/**
 * Hears what the document brings and what the editor sends, and tells the editor that the page is there: before the first frame, so that
 * what the page shows is asked for one frame sooner.
 *
 * @param hear as it is at the first drawing: later ones are not taken
 */
export function useMessages<Heard extends { readonly type: string }>(
  bridge: Bridge<Heard, PageReady<Heard>>,
  brought: readonly Heard[],
  hear: (message: Heard) => void,
): void {
  useLayoutEffect(() => {
    brought.forEach(hear);
    const end = bridge.listen(hear);
    bridge.post({ type: 'ready', knows: brought.map(({ type }) => type) });
    return end;
  }, [bridge, brought]);
}
