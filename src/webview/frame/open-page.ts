import { render, type VNode } from 'preact';
import { openBridge, type Bridge } from './bridge.ts';
import { broughtMessages } from './brought.ts';
import { loadFontsLate } from './late-fonts.ts';
import { PageMemory } from './page-memory.ts';

/** What a page begins with. */
export interface PageProps<Heard, Told> {
  readonly bridge: Bridge<Heard, Told>;
  readonly memory: PageMemory;
  /** What the document says already. */
  readonly brought: readonly Heard[];
}

/**
 * Begins the page of a panel. To be called once.
 *
 * @param name class of the element that holds the page
 * @param isHeard true for a message of our editor
 */
export function openPage<Heard, Told>(
  name: string,
  isHeard: (data: unknown) => data is Heard,
  draw: (props: PageProps<Heard, Told>) => VNode,
): void {
  const bridge = openBridge<Heard, Told>(isHeard);
  const memory = new PageMemory(bridge.keeper);
  const root = document.createElement('div');
  root.className = name;
  document.body.append(root);
  render(draw({ bridge, memory, brought: broughtMessages(memory, isHeard) }), root);
  loadFontsLate();
}
