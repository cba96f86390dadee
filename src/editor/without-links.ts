/**
 * Text for a notification. VS Code makes a link of `[words](command:name)` there, which runs the command: what a server or a file said
 * must not become one.
 */
export function withoutLinks(text: string): string {
  return text.replaceAll('](', '] (');
}
