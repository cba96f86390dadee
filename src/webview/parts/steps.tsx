import type { VNode } from 'preact';
import type { StepView } from '../../shared/shown.ts';
import { ActionButtons } from './action-buttons.tsx';
import { LinkButton } from './link-button.tsx';
import { Values } from './values.tsx';
import { Warning } from './warning.tsx';

/** Numbered steps, each with its warning first, then the text, the values to type, where to go and what Mailops does. */
export function Steps({ steps }: { readonly steps: readonly StepView[] }): VNode | null {
  if (steps.length === 0) return null;
  return (
    <ol class="steps">
      {steps.map((step, at) => (
        <li key={at}>
          {step.warning !== undefined && <Warning>{step.warning}</Warning>}
          <p>{step.text}</p>
          <Values values={step.values ?? []} />
          {step.links && step.links.length > 0 && (
            <p class="links">
              {step.links.map((link, place) => (
                <LinkButton key={place} link={link} />
              ))}
            </p>
          )}
          <ActionButtons actions={step.actions ?? []} />
        </li>
      ))}
    </ol>
  );
}
