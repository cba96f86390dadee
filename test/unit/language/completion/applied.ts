import type { CompletionItem } from '../../../../src/core/language/completion/completion-item.ts';

/** What a snippet comes to before anybody has typed into it: the first of each choice, what stands in each place. */
export function resolved(snippet: string): string {
  return snippet
    .replaceAll(/\$\{\d+\|((?:\\.|[^\\|,])*)(?:,(?:\\.|[^\\|])*)?\|\}/g, '$1')
    .replaceAll(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replaceAll(/(?<!\\)\$\d+/g, '')
    .replaceAll(/\\([\\$},|])/g, '$1');
}

/** The text with an item put in, and where what was put in begins: its first character that is no blank, dash or bracket. */
export function applied(text: string, { insert, range }: CompletionItem): { text: string; offset: number } {
  const inserted = resolved(insert);
  const ink = /[^\s[{]/.exec(inserted.replace(/^\s*-(?= )/, (dash) => ' '.repeat(dash.length)))?.index ?? 0;
  return {
    text: text.slice(0, range.start) + inserted + text.slice(range.end),
    offset: range.start + ink,
  };
}
