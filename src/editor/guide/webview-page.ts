import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Language } from '../../core/words/words.ts';
import { pageHtml } from './page-html.ts';
import { pageFolder, pageOptions } from './page-options.ts';
import { pageTexts } from './page-texts.ts';
import type { PageName } from './panel-types.ts';

/**
 * Makes a page ready for a panel. What it resolves to loads it, with the first messages to it, and is not to be called once the panel is
 * disposed of.
 */
export async function preparePage(
  { webview, title }: vscode.WebviewPanel,
  page: PageName,
  extension: vscode.Uri,
  language: Language,
): Promise<(messages: readonly unknown[]) => void> {
  const folder = pageFolder(extension);
  const uriOf = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
  webview.options = pageOptions(extension);
  const texts = await pageTexts(folder.fsPath, page, uriOf);
  return (messages) => {
    const nonce = randomBytes(24).toString('base64url');
    webview.html = pageHtml({
      ...{ ...texts, source: webview.cspSource, nonce, language, title },
      brought: { document: randomBytes(12).toString('base64url'), messages },
    });
  };
}
