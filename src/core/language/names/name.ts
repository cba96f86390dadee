import type { SourceRange } from '../../mailboxes/model.ts';

/** A word of the file that stands for the same thing in several places. */
export interface Name {
  readonly kind: 'anchor' | 'address' | 'owner';
  /** Of an anchor without `&` and `*`; an address and an owner as they are read there. */
  readonly text: string;
  /** The word itself: without `&`, `*` and quotation marks. */
  readonly range: SourceRange;
}

/** A place where a name is used. */
export interface NameUse {
  /** `declaration`: the anchor itself, the `address` of a mailbox. */
  readonly role: 'declaration' | 'alias-address' | 'use';
  /** What a rename replaces: a scalar with its quotation marks; of a text block and an anchor only the word. */
  readonly range: SourceRange;
  /** The word itself, as `Name.range`. */
  readonly word: SourceRange;
}

/** A replacement in the text of the file. */
export interface NameEdit {
  readonly range: SourceRange;
  readonly text: string;
}
