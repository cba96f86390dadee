import type { VNode } from 'preact';

/** A codicon, for the eye only. `name` may carry a modifier, as in `loading~spin`; what is no name draws nothing. */
export function Icon({ name }: { readonly name: string }): VNode {
  const [, icon, modifier] = /^([a-z0-9-]+)(?:~([a-z]+))?$/.exec(name) ?? [];
  const classes = ['codicon', icon && `codicon-${icon}`, modifier && `codicon-modifier-${modifier}`];
  return <span class={classes.filter(Boolean).join(' ')} aria-hidden="true" />;
}
