/**
 * Brings what stands for `place` in the shown tab into view, unfolds what it is folded in, and gives it the focus.
 *
 * @param place id of an item, a row or a heading, as the view has it
 * @returns false where nothing shown stands for it
 */
export function showPlace(place: string): boolean {
  const found = [...document.querySelectorAll<HTMLElement>('main [data-place]')].find(
    ({ dataset }) => dataset['place'] === place,
  );
  if (!found) return false;
  for (let fold = found.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  found.scrollIntoView({ block: 'start' });
  const target = found.matches('details')
    ? found.querySelector<HTMLElement>('summary')
    : (found.querySelector<HTMLElement>('[data-place-focus]') ?? found);
  if (target && target.tabIndex < 0 && !target.hasAttribute('tabindex')) target.tabIndex = -1;
  target?.focus({ preventScroll: true });
  return true;
}
