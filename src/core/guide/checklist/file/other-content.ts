import type { SyntaxMap, SyntaxNode } from '../../../language/syntax-tree.ts';
import { addressIdentity, checkAddress } from '../../../mailboxes/address.ts';
import { lineOf } from './flow-text.ts';
import type { ChecklistContent } from './read-checklist.ts';
import { readRecord } from './read-record.ts';
import { sourceOf } from './read-mailbox.ts';
import { sections } from './stored-keys.ts';

/** Something that Mailops does not understand. */
export interface OtherValue {
  /** Keys from the top level down; the first is the identity of an address where it is one. */
  readonly path: readonly string[];
  /** As it is written, with LF line ends. */
  readonly text: string;
  /** The same as YAML of one line; undefined where that cannot be. */
  readonly yaml: string | undefined;
}

/** What a checklist says beside the answers and items that Mailops understands, by where it stands: `claire@example.com / items / own-1 / ticket`. */
export type OtherContent = ReadonlyMap<string, OtherValue>;

/** Unknown keys, wrong values and whatever else an edit leaves alone. */
export function otherContentOf({ pieces, lookup }: ChecklistContent): OtherContent {
  const others = new Map<string, OtherValue>();
  for (const piece of pieces) {
    const source = sourceOf(piece, lookup, () => undefined);
    const keep = (path: readonly string[], node: SyntaxNode | undefined): void => {
      const words = node ? piece.text.slice(node.range.start, node.range.end) : '';
      others.set(path.join(' / '), {
        path,
        text: words.replaceAll('\r\n', '\n'),
        yaml: lineOf(piece.text, node),
      });
    };
    for (const [address, mailbox] of entriesOf(piece.parsed().root)) {
      const isAddress = checkAddress(address).valid;
      const path = [isAddress ? addressIdentity(address) : address];
      if (!isAddress || mailbox?.kind !== 'map') {
        if (!isAddress || !isNothing(mailbox)) keep(path, mailbox);
        continue;
      }
      for (const [key, section] of entriesOf(mailbox)) {
        const kind = sections.find((known) => known === key);
        if (!kind || section?.kind !== 'map') {
          if (!kind || !isNothing(section)) keep([...path, key], section);
          continue;
        }
        for (const [id, record] of entriesOf(section)) {
          if (record?.kind !== 'map') {
            if (!isNothing(record)) keep([...path, key, id], record);
            continue;
          }
          const values = readRecord(kind, record, source);
          for (const [name, value] of entriesOf(record))
            if (!values.has(name) && !isNothing(value)) keep([...path, key, id, name], value);
        }
      }
    }
  }
  return others;
}

function entriesOf(map: SyntaxMap | undefined): readonly (readonly [string, SyntaxNode | undefined])[] {
  return map?.pairs.map(({ key = '', value }) => [key, value] as const) ?? [];
}

function isNothing(node: SyntaxNode | undefined): boolean {
  return node === undefined || (node.kind === 'scalar' && node.value === null);
}
