import type { VNode } from 'preact';
import type { ValueView } from '../../shared/shown.ts';
import { CopyButton } from './copy-button.tsx';

/** Values to type somewhere else, each with a button that copies it. */
export function Values({ values }: { readonly values: readonly ValueView[] }): VNode | null {
  if (values.length === 0) return null;
  return (
    <dl class="values">
      {values.map(({ label, value }, at) => (
        <div class="value" key={at}>
          <dt>{label}</dt>
          <dd>
            <code>{value}</code>
            <CopyButton text={value} label={label} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
