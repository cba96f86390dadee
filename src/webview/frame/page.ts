import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromGuide, GuideSetup } from '../../shared/messages.ts';
import type { PageMemory } from './page-memory.ts';

/** Tells the editor what a person did. */
export type Post = (message: FromGuide) => void;

/** What every part of the page may need. */
export interface Page {
  readonly labels: GuideSetup['labels'];
  readonly language: GuideSetup['language'];
  readonly post: Post;
  /** Says something to screen readers that the eye sees anyway. */
  readonly announce: (text: string) => void;
  readonly memory: PageMemory;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** @throws {Error} outside of the page's context: a bug */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('There is no page around this part.');
  return page;
}
