import { addressIdentity, checkAddress, type AddressCheck } from '../../mailboxes/address.ts';
import type { LanguageFile } from '../language-file.ts';
import { addressUses } from './address-uses.ts';
import { anchorPlaces } from './anchor-places.ts';
import { collected } from './collected.ts';
import type { Name, NameEdit, NameUse } from './name.ts';
import { scalarLike } from './scalar-text.ts';
import { usesOf } from './uses.ts';

/** Why a name cannot become another. Lines are counted from 1. */
export type RenameRefusal =
  | {
      readonly kind: 'bad-address';
      readonly found: string;
      readonly check: Extract<AddressCheck, { valid: false }>;
    }
  | { readonly kind: 'address-taken'; readonly address: string; readonly line: number }
  | { readonly kind: 'bad-anchor' | 'anchor-taken'; readonly anchor: string }
  | { readonly kind: 'bad-owner' }
  | { readonly kind: 'gone' };

/** What a rename changes in the file. */
export interface RenamePlan {
  readonly kind: 'edits';
  readonly edits: readonly NameEdit[];
  /**
   * The mailbox that has another address now, as it was and as it will be: passwords and the checklist, kept under its address elsewhere,
   * have to follow. Reports do not: they tell how it went under the old one.
   */
  readonly mailbox?: { readonly from: string; readonly to: string };
}

/**
 * Replaces a name everywhere it is used, in the style of quotation that each place has. `${address}` and `${local}` stay, and follow by
 * themselves. In `history` an address is replaced, for it is the same person under another one; an owner's name is not, for whoever
 * takes over did not do what is on record. Undefined once aborted.
 */
export async function renameOf(
  file: LanguageFile,
  name: Name,
  to: string,
  signal: AbortSignal,
): Promise<RenamePlan | { readonly kind: 'refused'; readonly refusal: RenameRefusal } | undefined> {
  const uses = await usesOf(file, name, signal);
  if (!uses) return undefined;
  const refusal =
    uses.length === 0 ? ({ kind: 'gone' } as const) : await refusalOf(file, name, to, uses, signal);
  if (refusal === 'aborted') return undefined;
  if (refusal) return { kind: 'refused', refusal };
  const isWhole = ({ range, word }: NameUse): boolean =>
    name.kind !== 'anchor' && !isBlockWord(file.text, range, word);
  const edits = uses.map((use) => ({
    range: use.range,
    text: isWhole(use) ? scalarLike(file.text, use.range, to) : to,
  }));
  const isMailbox = name.kind === 'address' && uses.some(({ role }) => role === 'declaration');
  return { kind: 'edits', edits, ...(isMailbox && { mailbox: { from: name.text, to } }) };
}

async function refusalOf(
  file: LanguageFile,
  { kind, text }: Name,
  to: string,
  uses: readonly NameUse[],
  signal: AbortSignal,
): Promise<RenameRefusal | 'aborted' | undefined> {
  switch (kind) {
    case 'owner':
      return to.trim() === '' || /[\p{Cc}\p{Zl}\p{Zp}]/u.test(to) ? { kind: 'bad-owner' } : undefined;
    case 'anchor': {
      if (!/^[\p{L}\p{N}_][\p{L}\p{N}_.-]*$/u.test(to)) return { kind: 'bad-anchor', anchor: to };
      if (to === text) return undefined;
      const places = await collected(anchorPlaces(file, to), signal);
      if (!places) return 'aborted';
      return places.length > 0 ? { kind: 'anchor-taken', anchor: to } : undefined;
    }
    case 'address': {
      const check = checkAddress(to);
      if (!check.valid) return { kind: 'bad-address', found: to, check };
      if (addressIdentity(to) === addressIdentity(text)) return undefined;
      const others = await collected(addressUses(file, to), signal);
      if (!others) return 'aborted';
      const taken = others.find((other) => isTaken(file, other, uses));
      return (
        taken && { kind: 'address-taken', address: to, line: file.lines.positionAt(taken.range.start).line }
      );
    }
  }
}

/** The address of another mailbox, or an alias of one; a mailbox may well take one of its own aliases as its address. */
function isTaken(file: LanguageFile, other: NameUse, uses: readonly NameUse[]): boolean {
  if (other.role === 'use') return false;
  const own = uses.find(({ role }) => role === 'declaration');
  const piece = own && file.pieceAt(own.range.start);
  const isOwnItem =
    piece?.kind === 'mailbox' && piece.start <= other.range.start && other.range.start < piece.end;
  return !(isOwnItem && other.role === 'alias-address');
}

/** A word of a text block stands there without quotation marks, whatever it holds. */
function isBlockWord(text: string, range: NameUse['range'], word: NameUse['word']): boolean {
  if (range.start !== word.start) return false;
  const before = text.slice(0, range.start).trimEnd();
  return /[|>][-+\d]{0,2}$/.test(before.slice(-4)) && text.slice(before.length, range.start).includes('\n');
}
