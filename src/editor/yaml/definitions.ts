import * as vscode from 'vscode';
import type { Layer } from '../../core/lint/layer.ts';
import { signalOf } from './abort-signal.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface DefinitionServices {
  readonly language: Pick<LanguageFiles, 'of'>;
  /** What of the definitions is ours at this moment: anchors belong to the structure. */
  readonly layers: () => ReadonlySet<Layer>;
}

/** “Go to Definition” of anchors, addresses and owners. */
export function registerDefinitions({ language, layers }: DefinitionServices): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(mailboxesSelector, {
    async provideDefinition(document, position, token) {
      const [{ nameAt }, { definitionsOf }] = await Promise.all([
        import('../../core/language/names/name-at.ts'),
        import('../../core/language/names/definitions.ts'),
      ]);
      const file = await language.of(document, token);
      const name = file && nameAt(file, document.offsetAt(position));
      if (!name || (name.kind === 'anchor' && !layers().has('structure'))) return undefined;
      const rangeOf = ({ start, end }: { start: number; end: number }): vscode.Range =>
        new vscode.Range(document.positionAt(start), document.positionAt(end));
      const found = await definitionsOf(file, name, signalOf(token));
      return found?.map((range) => ({
        originSelectionRange: rangeOf(name.range),
        targetUri: document.uri,
        targetRange: rangeOf(range),
      }));
    },
  });
}
