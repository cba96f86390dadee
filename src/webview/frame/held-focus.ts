/**
 * Remembers what has the focus before the page is drawn anew: an element that is moved in the document loses it, and so does one that
 * goes away.
 *
 * @returns the function that gives it back, to be called once the page is drawn: to the same element, else to what stands in for it
 *   (`data-focus-next` of something around it: an id), else to the panel of the tab
 */
export function holdFocus(): () => void {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
    return () => undefined;
  const { id } = element;
  const selection = isTextField(element)
    ? ([element.selectionStart, element.selectionEnd] as const)
    : undefined;
  const around = element.closest<HTMLElement>('[data-focus-next]');
  const next = around?.dataset['focusNext'] ?? '';
  return () => {
    if (document.activeElement !== null && document.activeElement !== document.body) return;
    const again = element.isConnected ? element : document.getElementById(id);
    const heir =
      again ?? document.getElementById(next) ?? document.querySelector('[role=tabpanel]:not([hidden])');
    if (!(heir instanceof HTMLElement || heir instanceof SVGElement)) return;
    heir.focus({ preventScroll: heir === element });
    if (selection && isTextField(heir)) heir.setSelectionRange(...selection);
  };
}

/** True where a person types: its keys are its own. */
export function isTextField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && ['text', 'search'].includes(target.type);
}
