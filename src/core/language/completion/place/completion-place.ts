import type { SourceRange, YamlPath } from '../../../mailboxes/model.ts';
import type { SchemaType } from '../../../mailboxes/schema-types.ts';
import type { Quote } from '../outline/outline.ts';

/** Where in the format the cursor stands, in text that may be half typed, and what can be written there. */
export interface CompletionPlace {
  /** `mailbox` for all that stands in an item of `mailboxes`, `defaults` for all under that key, else `file`. */
  readonly scope: 'file' | 'defaults' | 'mailbox';
  /** A key of the map at `path`, a value for `path`, or the name of an anchor there. */
  readonly want: 'key' | 'value' | 'alias';
  /** Inside of the scope. */
  readonly path: YamlPath;
  /** What the format has at `path`; undefined for what is in no format, such as the value of a merge key. */
  readonly type: SchemaType | undefined;
  /** What is replaced: on one line, around or right before the cursor. */
  readonly word: SourceRange;
  /** What of the word stands before the cursor, without the indentation. */
  readonly typed: string;
  /** The quotes around the word. Those of a key without a colon are open behind the word. */
  readonly quote: Quote;
  readonly flow: boolean;
  /** Where the keys of a block begin that is put here: of the map itself, or of the map that holds the value. */
  readonly column: number;
  /** Goes before and after what is inserted: blanks, indentation, a dash, a comma. */
  readonly lead: string;
  readonly tail: string;
  /** Where a block may begin instead of a value on the line; undefined in flow style, in quotes and after a dash. */
  readonly opening: number | undefined;
  /** An anchor or a tag stands before the value, so that no alias may. */
  readonly isAnchored: boolean;
  /** Keys that the map has already, above and below, with the colon or without; of a value nothing. */
  readonly keys: ReadonlySet<string>;
  /** The key has its colon already, so that only the key is wanted. */
  readonly hasColon: boolean;
  /** The map or the value is an item of its own of a list, and nothing of it is there yet. */
  readonly isNewItem: boolean;
  /** Something else is likelier here, so that only a whole item is worth offering. */
  readonly isBeside: boolean;
  /** The text of a scalar elsewhere in the scope, as it is written. */
  textAt(path: YamlPath): string | undefined;
}
