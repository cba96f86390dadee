import { entryAtOffset } from '../mailboxes/mailbox-at.ts';
import type { MailboxEntry, SourceRange, YamlPath } from '../mailboxes/model.ts';
import type { SchemaType } from '../mailboxes/schema-types.ts';
import { fileType, mailboxType } from '../mailboxes/schema.ts';
import type { LanguageFile } from './language-file.ts';
import type { SyntaxNode, SyntaxPair } from './syntax-tree.ts';

/** Where in the format an offset of the file stands: on a key or on a value. */
export interface Spot {
  /** `mailbox` for all that stands in an item of `mailboxes`, `defaults` for all under that key, else `file`. */
  readonly scope: 'file' | 'defaults' | 'mailbox';
  /** Inside of the scope: `['imap', 'port']`, `['aliases', 0]`; of the file `['domains', 'example.com', 'panel']`. */
  readonly path: YamlPath;
  readonly on: 'key' | 'value';
  /** Of the key or the value under the offset. */
  readonly range: SourceRange;
  /** The pair that the path ends with, or, for an item of a list, the pair that holds the list. */
  readonly pair: SyntaxPair;
  /** The value of the path. */
  readonly value: SyntaxNode | undefined;
  /** What the format wants there; undefined under an unknown key. */
  readonly type: SchemaType | undefined;
  /** The mailbox it stands in, where that is usable. */
  readonly entry: MailboxEntry | undefined;
}

/** The key or value that an offset touches; undefined between them, in comments, and where the YAML cannot be read. */
export function spotAt(file: LanguageFile, offset: number): Spot | undefined {
  const piece = file.pieceAt(offset);
  if (!piece) return undefined;
  const root = file.treeOf(piece);
  if (!root) return undefined;
  const found =
    piece.kind === 'mailbox'
      ? descend(root, offset, [], { kind: 'list', items: mailboxType }, undefined)
      : descend(root, offset, [], fileType, undefined);
  if (!found) return undefined;
  const { path, ...rest } = found;
  const steps = piece.kind === 'mailbox' ? ['mailboxes', ...path] : path;
  const inMailbox = steps[0] === 'mailboxes' && typeof steps[1] === 'number' && steps.length > 2;
  const inDefaults = steps[0] === 'defaults' && steps.length > 1;
  return {
    ...rest,
    scope: inMailbox ? 'mailbox' : inDefaults ? 'defaults' : 'file',
    path: inMailbox ? steps.slice(2) : inDefaults ? steps.slice(1) : steps,
    entry: inMailbox ? entryAtOffset(file.content, offset) : undefined,
  };
}

type Found = Pick<Spot, 'path' | 'on' | 'range' | 'pair' | 'value' | 'type'>;

function descend(
  node: SyntaxNode,
  offset: number,
  path: YamlPath,
  type: SchemaType | undefined,
  pair: SyntaxPair | undefined,
): Found | undefined {
  if (node.kind === 'map') {
    for (const child of node.pairs) {
      const { key = '', keyRange, value } = child;
      const here: YamlPath = [...path, key];
      const childType = typeOfKey(type, key);
      if (touches(keyRange, offset))
        return { path: here, on: 'key', range: keyRange, pair: child, value, type: childType };
      const found = value && touches(value.range, offset) && descend(value, offset, here, childType, child);
      if (found) return found;
    }
    return undefined;
  }
  if (node.kind === 'list') {
    const itemType = type?.kind === 'list' ? type.items : undefined;
    for (const [index, item] of node.items.entries()) {
      const found =
        item && touches(item.range, offset) && descend(item, offset, [...path, index], itemType, pair);
      if (found) return found;
    }
    return undefined;
  }
  return pair && { path, on: 'value', range: node.range, pair, value: node, type };
}

/** What the format wants under a key of a value that ought to be of `type`. */
export function typeOfKey(type: SchemaType | undefined, key: string): SchemaType | undefined {
  if (type?.kind === 'domains') return type.values;
  const map = type?.kind === 'credential' ? type.map : type;
  return map?.kind === 'map' && Object.hasOwn(map.keys, key) ? map.keys[key] : undefined;
}

function touches({ start, end }: SourceRange, offset: number): boolean {
  return start <= offset && offset <= end;
}
