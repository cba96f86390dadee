import type { ComponentChildren, VNode } from 'preact';

interface HelpSectionProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** A section of the help that a link may lead to. */
export function HelpSection({ id, title, children }: HelpSectionProps): VNode {
  return (
    <section data-place={id} aria-labelledby={`help-${id}`}>
      <h2 id={`help-${id}`} tabIndex={-1} data-place-focus>
        {title}
      </h2>
      {children}
    </section>
  );
}
