import type { VNode } from 'preact';
import type { ValueView } from '../../shared/shown.ts';

/** Facts with their labels, to read rather than to copy. */
export function FactList({ facts }: { readonly facts: readonly ValueView[] }): VNode | null {
  if (facts.length === 0) return null;
  return (
    <dl class="facts">
      {facts.map(({ label, value }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
