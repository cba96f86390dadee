import type { FromGuide, GuideSetup } from '../../shared/messages.ts';
import { makePageContext } from './page-context.ts';
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

export const [PageProvider, usePage] = makePageContext<Page>();
