import type { SchemaType } from '../../../mailboxes/schema-types.ts';
import type { SnippetMap, SnippetValue } from './snippet.ts';

/** What is inserted behind a new key, by its type: an open block for a map, brackets for a list of words, a tab stop for a value. */
export function snippetOf(type: SchemaType, key: string): SnippetValue {
  switch (type.kind) {
    case 'map':
      return mapSnippet(type.required ?? []);
    case 'list':
      return type.items.kind === 'map'
        ? { items: [mapSnippet(type.items.required ?? (key === 'mailboxes' ? ['address'] : []))] }
        : '[$1]';
    case 'domains':
      return { keys: [['${1:example.com}', { keys: [['', '$2']] }]] };
    case 'number':
      return '1';
    default:
      return '$1';
  }
}

/** Keys that a map cannot do without, to be filled in. */
export function mapSnippet(required: readonly string[]): SnippetMap {
  return required.length === 0
    ? { keys: [['', '$1']] }
    : { keys: required.map((key, index): readonly [string, string] => [key, `$${index + 1}`]) };
}

/** True where completion knows values, so that it is worth asking for them once the key is there. */
export function hasSuggestions(type: SchemaType, key: string): boolean {
  return (
    type.kind !== 'number' &&
    !(type.kind === 'text' && ['name', 'organization', 'database', 'entry', 'keyFile'].includes(key))
  );
}
