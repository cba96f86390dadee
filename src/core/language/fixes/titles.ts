import { quoted } from '../../mailboxes/limits.ts';
import type { Words } from '../../words/words.ts';

/** How many addresses are named before the others are only counted. */
const named = 3;

/** The title of a fix with whom else it changes; as it is where that is nobody. */
export function withSharers(title: string, addresses: readonly string[], words: Words): string {
  if (addresses.length === 0) return title;
  const list = addresses.slice(0, named).join(', ');
  const more = addresses.length - named;
  return more > 0
    ? words.t('{title} (also changes {list} and {count} more)', { title, list, count: words.number(more) })
    : words.t('{title} (also changes {list})', { title, list });
}

/** `Change to “imap.example.com”`. */
export function changeTo(value: string | number, words: Words): string {
  return words.t('Change to “{value}”', { value: typeof value === 'string' ? quoted(value) : value });
}

/** `Set “port” to 993`, of one key or two. */
export function setTo(values: Readonly<Record<string, string | number>>, words: Words): string {
  const [first, second] = Object.entries(values).map(([key, value]) => ({ key, value }));
  if (!first) return '';
  return second
    ? words.t('Set “{key}” to {value} and “{otherKey}” to {otherValue}', {
        ...first,
        otherKey: second.key,
        otherValue: second.value,
      })
    : words.t('Set “{key}” to {value}', first);
}

/** `Remove “telephone”`. */
export function removeKey(key: string, words: Words): string {
  return words.t('Remove “{key}”', { key: quoted(key) });
}

/** `Add “owner: IT”`. */
export function add(yaml: string, words: Words): string {
  return words.t('Add “{yaml}”', { yaml });
}
