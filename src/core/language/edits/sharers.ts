import { entryAtOffset } from '../../mailboxes/mailbox-at.ts';
import type { MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import { placesAround, type Place } from './place.ts';

/**
 * The addresses of the mailboxes that take the value of a place though it does not stand in them: through an alias, a merge
 * key or `defaults`. In the order of the file; an edit of the value changes them too.
 */
export function sharersOf(file: LanguageFile, place: Place): readonly string[] {
  const found = new Set<MailboxEntry>();
  gather(file, place, found, new Set());
  if (found.size === 0) return [];
  const own = place.value && entryAtOffset(file.content, place.value.range.start);
  return file.content.entries
    .filter((entry) => entry !== own && found.has(entry))
    .map(({ mailbox }) => mailbox.address);
}

function gather(file: LanguageFile, place: Place, found: Set<MailboxEntry>, seen: Set<string>): void {
  const [scope, ...path] = pathOf(place);
  if (scope === 'defaults') {
    const isMap = place.value?.kind === 'map';
    for (const entry of file.content.entries) {
      const origin = entry.originOf(path);
      // A map of the mailbox's own is completed by that of `defaults`.
      if (origin === 'defaults' || (isMap && origin === 'file')) found.add(entry);
    }
  }
  for (let at: Place | undefined = place; at; at = at.parent) {
    const { value } = at;
    if (!value || value.kind === 'alias' || value.anchor === undefined || seen.has(value.anchor)) continue;
    seen.add(value.anchor);
    for (const use of usesOf(file.text, value.anchor)) {
      const entry = entryAtOffset(file.content, use);
      const outer = entry ? undefined : placesAround(file, use).at(-1);
      if (entry) found.add(entry);
      else if (outer) gather(file, outer, found, seen);
    }
  }
}

/** The keys and indexes that lead to a place, from its piece on. */
function pathOf(place: Place): YamlPath {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at; at = at.parent)
    path.unshift(at.kind === 'pair' ? (at.pair.key ?? '') : at.index);
  return path;
}

/** Where the aliases of an anchor stand, those in comments left out. */
function usesOf(text: string, anchor: string): readonly number[] {
  const uses: number[] = [];
  const alias = `*${anchor}`;
  for (let at = text.indexOf(alias); at >= 0; at = text.indexOf(alias, at + 1)) {
    const before = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const isWhole = /^(?:[\s,[\]{}]|$)/.test(text.slice(at + alias.length, at + alias.length + 1));
    if (isWhole && /(?:^|[\s,[{])$/.test(before) && !/(?:^|\s)#/.test(before)) uses.push(at);
  }
  return uses;
}
