import { CST } from 'yaml';
import { mailboxesLimits } from '../limits.ts';

/**
 * The offset of the first collection that lies deeper than the limit, in a token of the `yaml` library's parser.
 *
 * The library composes its nodes recursively: a few thousand brackets run the stack out, and V8 ends the whole process when
 * that happens while it compiles a regular expression. So depth is measured first, without recursion.
 */
export function tooDeepAt(token: CST.Token): number | undefined {
  let level: CST.Token[] = token.type === 'document' && token.value ? [token.value] : [];
  for (let depth = 0; level.length > 0; depth += 1) {
    const collections = level.filter(CST.isCollection);
    const [first] = collections;
    if (depth >= mailboxesLimits.nesting && first) return first.offset;
    level = collections.flatMap((collection) =>
      collection.items.flatMap((item) => [item.key, item.value].filter((child) => child != null)),
    );
  }
  return undefined;
}
