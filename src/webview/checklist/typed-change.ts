import type { FromGuide } from '../../shared/messages.ts';

/** What of an item is typed. */
export type TypedKey = 'title' | 'owner' | 'due' | 'note';

/** The message for a text that was typed; `seen` is what stood there when it was begun, whatever stands there by now. */
export function typedChange(
  item: string,
  key: TypedKey,
  text: string,
  seen: string,
): Extract<FromGuide, { readonly type: 'change-item' }> {
  return {
    type: 'change-item',
    item,
    change: { [key]: text },
    seen: { [key]: seen },
  };
}
