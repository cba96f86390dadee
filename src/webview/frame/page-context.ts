import { createContext, type Provider } from 'preact';
import { useContext } from 'preact/hooks';

/** What gives every part of one kind of page what it may need, and the hook that takes it, which throws outside of such a page: a bug. */
export function makePageContext<Page>(): readonly [Provider<Page | undefined>, () => Page] {
  const context = createContext<Page | undefined>(undefined);
  const usePage = (): Page => {
    const page = useContext(context);
    if (!page) throw new Error('There is no page around this part.');
    return page;
  };
  return [context.Provider, usePage];
}
