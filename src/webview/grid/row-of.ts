/** The index of the row (`data-index`) that an event came from; -1: none. */
export function rowOf(target: EventTarget | null): number {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return Number(row?.dataset['index'] ?? -1);
}

/** How many rows of a height a page key moves. */
export function rowsOnScreen(height: number): number {
  const covered = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;
  return height === 0 ? 1 : Math.max(1, Math.floor((window.innerHeight - covered) / height) - 1);
}

export function isModified({ ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): boolean {
  return ctrlKey || altKey || metaKey || shiftKey;
}
