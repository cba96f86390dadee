import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { explanationScheme } from './explanation-link.ts';

/** Serves the documents behind the codes of problems: of the page of problems, in the person's language, the part about one rule. */
export function registerExplanations({
  folder,
  words,
}: Pick<Services, 'folder' | 'words'>): vscode.Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(explanationScheme, {
    async provideTextDocumentContent({ path }) {
      const [{ explanationIn }, page] = await Promise.all([
        import('./explanation-text.ts'),
        vscode.workspace.fs.readFile(problemsPage(folder, words)),
      ]);
      return explanationIn(new TextDecoder().decode(page), path.slice(1).replace(/\.md$/, ''));
    },
  });
}

/** The page that explains all problems. */
export function problemsPage(
  folder: vscode.Uri,
  { language }: Pick<Services['words'], 'language'>,
): vscode.Uri {
  return vscode.Uri.joinPath(folder, 'docs', language === 'fr' ? 'problems.fr.md' : 'problems.md');
}
