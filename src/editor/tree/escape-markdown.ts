/**
 * Text that Markdown shows as it is: no formatting, no links made of addresses. Unlike `MarkdownString.appendText` it keeps
 * ordinary spaces, so that lines still wrap.
 */
export function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
