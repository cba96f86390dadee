import type { SourceRange } from '../../mailboxes/model.ts';
import type { Layer } from '../../lint/layer.ts';

export type CompletionKind =
  | 'key'
  | 'block'
  | 'item'
  | 'file'
  | 'choice'
  | 'value'
  | 'number'
  | 'provider'
  | 'host'
  | 'address'
  | 'date'
  | 'credential'
  | 'anchor';

/** Something that can be put at the cursor. */
export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Plain text, some lines. */
  readonly documentation?: string;
  /**
   * What replaces `range`, in the snippet syntax of VS Code (`$1`, `${1:text}`, `${1|one,other|}`, the rest escaped). Lines
   * end with LF and carry their whole indentation.
   */
  readonly insert: string;
  /** On one line, around or right before the cursor. */
  readonly range: SourceRange;
  /** What the typed text is compared with. */
  readonly filterText: string;
  readonly sortText: string;
  readonly layer: Layer;
  /** The one to begin with. */
  readonly preselect: boolean;
  /** A value has to follow for which there are suggestions too. */
  readonly suggestAgain: boolean;
}

/** An item before it is known where it goes and how the others of its place are sorted. */
export type Suggestion = Omit<
  CompletionItem,
  'range' | 'filterText' | 'sortText' | 'preselect' | 'suggestAgain'
> &
  Partial<Pick<CompletionItem, 'range' | 'filterText' | 'preselect' | 'suggestAgain'>>;
