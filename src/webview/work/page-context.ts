import type { FromWork, WorkSetup } from '../../shared/work-messages.ts';
import { makePageContext } from '../frame/page-context.ts';
import type { PageMemory } from '../frame/page-memory.ts';
import type { Amounts } from './amounts.ts';

/** What every part of the page may need. */
export interface WorkContext extends Pick<WorkSetup, 'labels' | 'language'> {
  /** Numbers, sizes and times in the page's language. */
  readonly amounts: Amounts;
  readonly post: (message: FromWork) => void;
  /** Says something to screen readers that the eye sees anyway. */
  readonly announce: (text: string) => void;
  readonly memory: PageMemory;
}

export const [WorkProvider, useWork] = makePageContext<WorkContext>();
