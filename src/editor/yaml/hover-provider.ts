import * as vscode from 'vscode';
import type { HoverContent } from '../../core/language/hover/hover-content.ts';
import type { Layer } from '../../core/lint/layer.ts';
import type { Report } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface HoverServices {
  readonly languageFiles: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
  /** The calendar day it is, ISO 8601. */
  readonly today: () => string;
  /** What our hovers say at this moment; asked for each of them. */
  readonly layers: () => ReadonlySet<Layer>;
  /** The Report that a mailbox of the document is judged by. */
  readonly reportOf: (document: vscode.TextDocument, address: string) => Promise<Report | undefined>;
}

/** Hovers of mailboxes files. Their links run our own commands and nothing else. */
export function registerHover(services: HoverServices): vscode.Disposable {
  return vscode.languages.registerHoverProvider(mailboxesSelector, {
    provideHover: (document, position, token) => hoverOf(services, document, position, token),
  });
}

async function hoverOf(
  { languageFiles, words, today, layers, reportOf }: HoverServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.Hover | undefined> {
  const wanted = layers();
  if (wanted.size === 0) return undefined;
  const [file, { hoverAt }, { entryAtOffset }] = await Promise.all([
    languageFiles.of(document, token),
    import('../../core/language/hover/hover-at.ts'),
    import('../../core/mailboxes/mailbox-at.ts'),
  ]);
  if (!file || token.isCancellationRequested) return undefined;
  const offset = document.offsetAt(position);
  const entry = wanted.has('meaning') ? entryAtOffset(file.content, offset) : undefined;
  const { version } = document;
  const report = entry && (await reportOf(document, entry.mailbox.address));
  // What was read meanwhile must not be shown at other places than it was read at.
  if (document.version !== version) return undefined;
  const content = hoverAt(file, offset, {
    words,
    today: today(),
    report,
    layers: wanted,
    document: document.uri.toString(),
  });
  return content && shown(content, document);
}

async function shown(content: HoverContent, document: vscode.TextDocument): Promise<vscode.Hover> {
  const [{ hoverMarkdown }, { hoverCommands }] = await Promise.all([
    import('../../core/language/hover/hover-markdown.ts'),
    import('../../core/language/hover/hover-content.ts'),
  ]);
  const markdown = new vscode.MarkdownString(hoverMarkdown(content));
  markdown.isTrusted = { enabledCommands: [...hoverCommands] };
  markdown.supportHtml = false;
  const { start, end } = content.range;
  return new vscode.Hover(markdown, new vscode.Range(document.positionAt(start), document.positionAt(end)));
}
