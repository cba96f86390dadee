import type { FromOverview, OverviewSetup } from '../../shared/messages.ts';
import { makePageContext } from '../frame/page-context.ts';
import type { PageMemory } from '../frame/page-memory.ts';

/** What every part of the overview may need. */
export interface OverviewContext extends Pick<OverviewSetup, 'labels' | 'language'> {
  readonly post: (message: FromOverview) => void;
  readonly memory: PageMemory;
}

export const [OverviewProvider, useOverview] = makePageContext<OverviewContext>();
