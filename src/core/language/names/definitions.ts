import { addressIdentity, checkAddress, localPartOf } from '../../mailboxes/address.ts';
import type { SourceRange } from '../../mailboxes/model.ts';
import type { LanguageFile } from '../language-file.ts';
import { loosePieces } from '../symbols/loose-pieces.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import { anchorAt, anchorsNamed } from './anchor-places.ts';
import { collected } from './collected.ts';
import type { Name } from './name.ts';

/**
 * Where a name is declared: of an anchor its `&`; of an address the mailbox that has it, as its own or as an alias, else the
 * domain it administers; of an owner the mailbox of that name. Empty where the file tells nobody; undefined once aborted.
 */
export async function definitionsOf(
  file: LanguageFile,
  name: Name,
  signal: AbortSignal,
): Promise<SourceRange[] | undefined> {
  if (name.kind === 'address') return declaredAddresses(file, name.text);
  if (name.kind === 'owner')
    return file.content.entries
      .filter(({ mailbox }) => mailbox.name === name.text)
      .map(({ addressRange }) => addressRange);
  const at = anchorAt(file, name.range.start);
  const anchors = at && (await collected(anchorsNamed(file, name.text), signal));
  if (!at || !anchors) return at ? undefined : [];
  const last = anchors.findLast(({ range }) => range.start <= at.range.start);
  return last ? [last.range] : [];
}

function declaredAddresses(file: LanguageFile, address: string): SourceRange[] {
  const identity = addressIdentity(address);
  const local = localPartOf(identity);
  // The local part first: it rules out nearly all, and costs less than the domain.
  const isSame = (other: string): boolean =>
    localPartOf(other).normalize('NFC').toLowerCase() === local && addressIdentity(other) === identity;
  const { entries } = file.content;
  const own = entries.filter(({ mailbox }) => isSame(mailbox.address));
  if (own.length > 0) return own.map(({ addressRange }) => addressRange);
  const aliases = entries.flatMap((entry) => {
    const at = entry.mailbox.aliases.findIndex(isSame);
    return at < 0 ? [] : (entry.rangeOf(['aliases', at]) ?? []);
  });
  return aliases.length > 0 ? aliases : administrators(file, isSame);
}

function administrators(file: LanguageFile, isSame: (address: string) => boolean): SourceRange[] {
  return [...loosePieces(file)]
    .filter(({ kind }) => kind !== 'mailbox')
    .flatMap((piece) => mapValues(file.treeOf(piece), 'domains'))
    .flatMap((domains) => mapValues(domains))
    .flatMap((domain) => mapValues(domain, 'administrators'))
    .flatMap((list) => (list.kind === 'list' ? list.items : []))
    .flatMap((item) =>
      item?.kind === 'scalar' &&
      typeof item.value === 'string' &&
      checkAddress(item.value).valid &&
      isSame(item.value)
        ? item.range
        : [],
    );
}

/** The values of a map, of one key where it is given. */
function mapValues(node: SyntaxNode | undefined, key?: string): SyntaxNode[] {
  if (node?.kind !== 'map') return [];
  return node.pairs.flatMap((pair) => (key === undefined || pair.key === key ? (pair.value ?? []) : []));
}
