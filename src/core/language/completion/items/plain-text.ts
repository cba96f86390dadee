import { scalarText } from '../../edits/scalar-text.ts';
import type { CompletionPlace } from '../place/completion-place.ts';

/** Texts that need no closer look: words that YAML reads as nothing but text. */
const word = /^(?!(?:y|n|yes|no|on|off|true|false|null)$)[a-z][\w.@/+-]*$/i;

/** A text as it is written at a place: in the quotes that stand there, else in its own where YAML would read something else. */
export function textAt(text: string, { quote }: Pick<CompletionPlace, 'quote'>): string {
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  if (quote === "'") return text.replaceAll("'", "''");
  return word.test(text) ? text : scalarText(text);
}
