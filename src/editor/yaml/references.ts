import * as vscode from 'vscode';
import { signalOf } from './abort-signal.ts';
import type { LanguageFiles } from './language-files.ts';
import { mailboxesSelector } from './selector.ts';

export interface ReferenceServices {
  readonly language: Pick<LanguageFiles, 'of'>;
}

/** “Find All References” of anchors, addresses and owners. */
export function registerReferences({ language }: ReferenceServices): vscode.Disposable {
  return vscode.languages.registerReferenceProvider(mailboxesSelector, {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const [{ nameAt }, { usesOf }] = await Promise.all([
        import('../../core/language/names/name-at.ts'),
        import('../../core/language/names/uses.ts'),
      ]);
      const file = await language.of(document, token);
      const name = file && nameAt(file, document.offsetAt(position));
      if (!name) return undefined;
      const uses = await usesOf(file, name, signalOf(token));
      return uses
        ?.filter(({ role }) => includeDeclaration || role !== 'declaration')
        .map(
          ({ word }) =>
            new vscode.Location(
              document.uri,
              new vscode.Range(document.positionAt(word.start), document.positionAt(word.end)),
            ),
        );
    },
  });
}
