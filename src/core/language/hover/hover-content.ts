import type { SourceRange } from '../../mailboxes/model.ts';
import type { Report } from '../../report/report.ts';
import type { Words } from '../../words/words.ts';
import type { Layer } from '../../lint/layer.ts';

/** What a hover is made from besides the file. */
export interface HoverContext {
  readonly words: Words;
  /** The calendar day it is, ISO 8601. */
  readonly today: string;
  /** The Report that the hovered mailbox is judged by. */
  readonly report?: Report | undefined;
  /** What the hover may say; another extension may serve the rest. */
  readonly layers: ReadonlySet<Layer>;
  /** The URI of the document, so that a command acts on this file where several hold the address. */
  readonly document?: string | undefined;
}

/** The commands that a hover may run, and no others. */
export const hoverCommands = [
  'mailops.diagnose',
  'mailops.openGuide',
  'mailops.setPassword',
  'mailops.movePassword',
] as const;
export type HoverCommand = (typeof hoverCommands)[number];

/** A value as it is written, words about it, or both. */
export interface HoverCell {
  readonly code?: string | undefined;
  readonly text?: string | undefined;
  /** Set where it is not what is set now. */
  readonly differs?: boolean;
}

/** One thing that a hover says. Texts are plain: whoever shows them escapes them. */
export type HoverPiece =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'sentence'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly columns: readonly string[];
      readonly rows: readonly (readonly HoverCell[])[];
    }
  /** A server's own words. */
  | { readonly kind: 'reply'; readonly text: string }
  /** Belongs to the sentence before it. */
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | {
      readonly kind: 'command';
      readonly label: string;
      readonly command: HoverCommand;
      readonly arguments: readonly unknown[];
    };

export type HoverPart = HoverPiece & { readonly layer: Layer };

/** What a hover says, in reading order, and the key or value it says it of. */
export interface HoverContent {
  readonly range: SourceRange;
  readonly parts: readonly HoverPart[];
}
