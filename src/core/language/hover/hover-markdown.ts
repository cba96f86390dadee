import type { HoverCell, HoverContent, HoverPiece } from './hover-content.ts';
import { codeBlock, codeSpan, commandLink, plainText, webLink } from '../../output/markdown-text.ts';

/**
 * A hover as Markdown (CommonMark with tables). Whatever stands in the file or came from a server is escaped, so that it can bring
 * neither links nor commands nor HTML.
 */
export function hoverMarkdown({ parts }: Pick<HoverContent, 'parts'>): string {
  const paragraphs: string[] = [];
  let last: HoverPiece['kind'] | undefined;
  for (const part of parts) {
    const text = markdownOf(part);
    if (text === undefined) continue;
    const glue = glueOf(last, part.kind);
    const before = glue === undefined ? undefined : paragraphs.pop();
    paragraphs.push(before === undefined ? text : `${before}${glue ?? ''}${text}`);
    last = part.kind;
  }
  return paragraphs.join('\n\n');
}

/** What joins a piece to the one before it in one paragraph; undefined where it begins its own. */
function glueOf(last: HoverPiece['kind'] | undefined, kind: HoverPiece['kind']): string | undefined {
  if (kind === 'link' && last === 'sentence') return ' ';
  return kind === last && (kind === 'link' || kind === 'command') ? ' · ' : undefined;
}

function markdownOf(part: HoverPiece): string | undefined {
  switch (part.kind) {
    case 'heading':
      return `**${plainText(part.text)}**`;
    case 'sentence':
      return plainText(part.text);
    case 'reply':
      return codeBlock(part.text);
    case 'link':
      return webLink(part.label, part.url);
    case 'command':
      return commandLink(part.label, part.command, part.arguments);
    case 'table':
      return [
        part.columns.map(plainText),
        // Left, as their cells are; the editor centres a heading that says nothing of it.
        part.columns.map(() => ':--'),
        ...part.rows.map((row) => row.map(cellText)),
      ]
        .map((cells) => `| ${cells.join(' | ')} |`)
        .join('\n');
  }
}

function cellText({ code, text, differs }: HoverCell): string {
  const span = code === undefined ? '' : codeSpan(code);
  const value = differs === true && span !== '' ? `**${span}**` : span;
  const note = text === undefined ? '' : plainText(text);
  return [value, note].filter((one) => one !== '').join(' · ');
}
