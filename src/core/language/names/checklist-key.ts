import { addressIdentity, checkAddress } from '../../mailboxes/address.ts';
import { syntaxTreeOf } from '../syntax-tree.ts';
import type { NameEdit } from './name.ts';
import { scalarLike } from './scalar-text.ts';

/**
 * Renames the key of a mailbox in its checklist (`mailboxes.checklist.yaml`), whose top level holds a map for each address. Undefined where
 * the address has none, or the new one has one already: two must not become one by a rename.
 */
export function checklistKeyEdit(text: string, from: string, to: string): NameEdit | undefined {
  const tree = syntaxTreeOf(text, 0);
  if (tree?.kind !== 'map') return undefined;
  const keyOf = (address: string) =>
    tree.pairs.find(
      ({ key = '' }) => checkAddress(key).valid && addressIdentity(key) === addressIdentity(address),
    );
  const [own, other] = [keyOf(from), keyOf(to)];
  if (!own || (other && other !== own)) return undefined;
  return { range: own.keyRange, text: scalarLike(text, own.keyRange, to) };
}
