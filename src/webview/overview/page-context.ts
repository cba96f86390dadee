import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromOverview, OverviewSetup } from '../../shared/messages.ts';
import type { PageMemory } from '../frame/page-memory.ts';

/** What every part of the overview may need. */
export interface OverviewContext extends Pick<OverviewSetup, 'labels' | 'language'> {
  readonly post: (message: FromOverview) => void;
  readonly memory: PageMemory;
}

export const OverviewPageContext = createContext<OverviewContext | undefined>(undefined);

/** @throws {Error} outside of the page's context: a bug */
export function useOverview(): OverviewContext {
  const page = useContext(OverviewPageContext);
  if (!page) throw new Error('There is no overview around this part.');
  return page;
}
