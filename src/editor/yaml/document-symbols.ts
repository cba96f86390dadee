import { setImmediate as nextTurn } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { FileSymbol } from '../../core/language/symbols/symbol.ts';
import type { Words } from '../../core/words/words.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface DocumentSymbolServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  readonly words: Words;
}

/** The outline, breadcrumbs and “Go to Symbol”. */
export function registerDocumentSymbols({ language, words }: DocumentSymbolServices): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    mailboxesSelector,
    {
      async provideDocumentSymbols(document, token) {
        const { outlineOf } = await import('../../core/language/symbols/outline.ts');
        const file = await language.of(document, token);
        if (!file) return [];
        const symbols = outlineOf(file);
        // Of thousands, also the editor's own part of the work takes long: others have their turn between the two.
        await nextTurn();
        const shown = symbols.map((symbol) => symbolOf(symbol, document, words));
        await nextTurn();
        return token.isCancellationRequested ? [] : shown;
      },
    },
    { label: 'Mailops' },
  );
}

const { SymbolKind } = vscode;

const kinds: Readonly<Record<FileSymbol['kind'], vscode.SymbolKind>> = {
  key: SymbolKind.Key,
  domains: SymbolKind.Array,
  domain: SymbolKind.Namespace,
  mailboxes: SymbolKind.Array,
  mailbox: SymbolKind.Object,
  item: SymbolKind.Null,
};

function symbolOf(symbol: FileSymbol, document: vscode.TextDocument, words: Words): vscode.DocumentSymbol {
  const { kind, name, details, problem, range, selection, children } = symbol;
  const shown = new vscode.DocumentSymbol(
    name.trim() === '' ? words.t('(no address)') : name,
    (problem === undefined ? details : [words.t('not usable')]).join(' · '),
    kinds[kind],
    rangeOf(range, document),
    rangeOf(selection, document),
  );
  shown.children = children.map((child) => symbolOf(child, document, words));
  return shown;
}

function rangeOf({ start, end }: FileSymbol['range'], document: vscode.TextDocument): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
