import type { VNode } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { isTextField } from '../frame/held-focus.ts';
import { usePage } from '../frame/page.ts';
import { Icon } from '../parts/icon.tsx';

interface SearchFieldProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Finds as one types; `/` leads here from anywhere on the tab, Escape empties it. */
export function SearchField({ query, onQuery }: SearchFieldProps): VNode {
  const { labels } = usePage();
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTextField(event.target))
        return;
      event.preventDefault();
      field.current?.select();
      field.current?.focus();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, []);
  return (
    <div class="search" role="search">
      <Icon name="search" />
      <input
        ref={field}
        id="search"
        type="text"
        autocomplete="off"
        spellcheck={false}
        aria-label={labels.search}
        aria-keyshortcuts="/"
        placeholder={labels.searchPlaceholder}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && query !== '') onQuery('');
        }}
      />
      {query !== '' && (
        <button
          type="button"
          class="icon-button"
          aria-label={labels.clearSearch}
          title={labels.clearSearch}
          onClick={() => {
            onQuery('');
            field.current?.focus();
          }}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
