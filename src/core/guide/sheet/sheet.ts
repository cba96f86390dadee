import type { Finding } from '../../lint/finding.ts';
import type { Words } from '../../words/words.ts';
import type { GuideFacts } from '../facts.ts';

/** What the sheet of one mailbox is made of. */
export interface SheetSubject {
  readonly facts: GuideFacts;
  /** Of `remindersOf`, without those that the reader has switched off. */
  readonly reminders: readonly Finding[];
}

/** In whose language, and the calendar day of the reader (ISO 8601). */
export interface SheetScene {
  readonly words: Words;
  readonly today: string;
}

/** A field of a sheet; without values it says that nothing is on file. Values are data of a person, never markup. */
export interface SheetField {
  readonly label: string;
  readonly values: readonly string[];
  /** A page of the web that the field is about; shown as a link where it is one. */
  readonly page?: string;
}

export type SheetBlock =
  | { readonly kind: 'fields'; readonly fields: readonly SheetField[] }
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** A sentence in place of what is not there. */
  | { readonly kind: 'nothing'; readonly sentence: string };

export interface SheetSection {
  readonly title: string;
  readonly blocks: readonly SheetBlock[];
}

/** The life of one account on one page, without any secret. */
export interface AccountSheet {
  readonly address: string;
  readonly name?: string;
  readonly sections: readonly SheetSection[];
}
