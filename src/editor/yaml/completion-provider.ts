import * as vscode from 'vscode';
import type { CompletionItem, CompletionKind } from '../../core/language/completion/completion-item.ts';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Layer } from '../../core/lint/layer.ts';
import type { Words } from '../../core/words/words.ts';
import { asksForCompletion, completionTriggers } from './completion-triggers.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';
import { TypedSince } from './typed-since.ts';

export interface CompletionServices {
  readonly languageFiles: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
  /** The calendar day it is, ISO 8601. */
  readonly today: () => string;
  /** What of the suggestions is ours at this moment; asked for each of them. */
  readonly layers: () => ReadonlySet<Layer>;
  /** The id of who hosts a mailbox of the document according to its last Report, as far as that is at hand. */
  readonly providerOf?: (document: vscode.TextDocument, address: string) => string | undefined;
}

/** Suggestions in mailboxes files. */
export function registerCompletion(services: CompletionServices): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(
    mailboxesSelector,
    {
      provideCompletionItems: (document, position, token, context) =>
        isAskedFor(document, position, context)
          ? completionsOf(services, document, position, token)
          : undefined,
    },
    ...completionTriggers,
  );
}

function isAskedFor(
  document: vscode.TextDocument,
  position: vscode.Position,
  { triggerCharacter }: vscode.CompletionContext,
): boolean {
  if (triggerCharacter === undefined) return true;
  const before = document.getText(new vscode.Range(position.with({ character: 0 }), position));
  return asksForCompletion(triggerCharacter, before);
}

async function completionsOf(
  services: CompletionServices,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<vscode.CompletionList | undefined> {
  const { words, today, layers, providerOf } = services;
  const wanted = layers();
  if (wanted.size === 0) return undefined;
  const asked = document.offsetAt(position);
  const typed = new TypedSince(document, asked);
  try {
    const { completionsAt, mayLackSome } = await import('../../core/language/completion/completions-at.ts');
    const file = await fileNow(services.languageFiles, document, typed, token);
    const more = typed.text?.length;
    if (!file || more === undefined || token.isCancellationRequested) return undefined;
    const items = completionsAt(file, asked + more, {
      words,
      today: today(),
      layers: wanted,
      providerOf: (address) => providerOf?.(document, address),
    }).filter(({ range }) => range.start <= asked);
    return new vscode.CompletionList(
      items.map((item) => shown(item, document, more)),
      mayLackSome(items),
    );
  } finally {
    typed.dispose();
  }
}

/** The file as its text is now, also where more is typed while it is read. */
async function fileNow(
  languageFiles: CompletionServices['languageFiles'],
  document: vscode.TextDocument,
  typed: TypedSince,
  token: vscode.CancellationToken,
): Promise<LanguageFile | undefined> {
  for (;;) {
    const { version } = document;
    const file = await languageFiles.of(document, token);
    const isStale = !file && document.version !== version && typed.text !== undefined;
    if (!isStale || token.isCancellationRequested) return file;
  }
}

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  key: vscode.CompletionItemKind.Property,
  block: vscode.CompletionItemKind.Struct,
  item: vscode.CompletionItemKind.Snippet,
  file: vscode.CompletionItemKind.Snippet,
  choice: vscode.CompletionItemKind.EnumMember,
  value: vscode.CompletionItemKind.Value,
  number: vscode.CompletionItemKind.Value,
  provider: vscode.CompletionItemKind.Module,
  host: vscode.CompletionItemKind.Value,
  address: vscode.CompletionItemKind.User,
  date: vscode.CompletionItemKind.Event,
  credential: vscode.CompletionItemKind.Value,
  anchor: vscode.CompletionItemKind.Reference,
};

/** `more`: how much was typed since the editor asked; it takes the places from then. */
function shown(item: CompletionItem, document: vscode.TextDocument, more: number): vscode.CompletionItem {
  const { start, end } = item.range;
  const made = new vscode.CompletionItem(item.label, kinds[item.kind]);
  made.insertText = new vscode.SnippetString(item.insert);
  made.range = new vscode.Range(document.positionAt(start), document.positionAt(end - more));
  made.filterText = item.filterText;
  made.sortText = item.sortText;
  made.preselect = item.preselect;
  // Lines of a block carry their whole indentation.
  made.keepWhitespace = true;
  if (item.detail !== undefined) made.detail = item.detail;
  if (item.documentation !== undefined) made.documentation = item.documentation;
  if (item.suggestAgain) made.command = { command: 'editor.action.triggerSuggest', title: '' };
  return made;
}
