import type { VNode } from 'preact';
import { usePage, type Post } from '../frame/page.ts';
import { useKept } from '../frame/page-memory.ts';
import { filled } from '../parts/counted.ts';
import { Icon } from '../parts/icon.tsx';

interface AddItemProps {
  readonly part: { readonly id: string; readonly title: string };
  readonly act: Post;
}

/** Adds an item of one's own to a part: the field stays, for the next one. */
export function AddItem({ part, act }: AddItemProps): VNode {
  const { labels, memory } = usePage();
  const key = `draft:add-${part.id}`;
  const title = useKept(memory, () => memory.text(key, ''));
  const add = (event: Event): void => {
    event.preventDefault();
    if (title.trim() === '') return;
    act({ type: 'add-item', part: part.id, title: title.trim() });
    memory.set(key, undefined);
  };
  return (
    <form class="add-item" onSubmit={add}>
      <Icon name="add" />
      <input
        id={`add-${part.id}`}
        type="text"
        autocomplete="off"
        value={title}
        placeholder={labels.addItem}
        aria-label={filled(labels.addItemTo, { part: part.title })}
        onInput={({ currentTarget }) => memory.set(key, currentTarget.value)}
      />
      {title.trim() !== '' && <button type="submit">{labels.addItem}</button>}
    </form>
  );
}
