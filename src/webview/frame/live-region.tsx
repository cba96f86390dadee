import type { VNode } from 'preact';

/** What was said last, and the how-manieth it is: the same sentence twice must be read twice. */
export interface Said {
  readonly text: string;
  readonly serial: number;
}

/** Read by screen readers as it changes; not seen. */
export function LiveRegion({ said }: { readonly said: Said }): VNode {
  return (
    <div class="visually-hidden" role="status" id="live">
      <p key={said.serial}>{said.text}</p>
    </div>
  );
}
