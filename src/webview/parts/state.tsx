import type { VNode } from 'preact';
import type { StateView } from '../../shared/shown.ts';
import { Icon } from './icon.tsx';

/** A state as every surface shows it: icon, word and colour. */
export function State({ state }: { readonly state: StateView }): VNode {
  return (
    <span class="state" data-state={state.id}>
      <Icon name={state.icon} />
      <span class="state-word">{state.word}</span>
    </span>
  );
}
