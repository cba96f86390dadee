import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Language } from '../../core/words/words.ts';
import { pageHtml } from './page-html.ts';

/** The folder of what a page may load, inside of the extension. */
function pageFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist', 'page');
}

/** What a panel of ours may do: run our script. Also for one that comes back after a restart. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [pageFolder(extension)] };
}

/** Loads a page into a panel: `guide` or `overview`. */
export function loadPage(
  { webview, title }: vscode.WebviewPanel,
  page: 'guide' | 'overview',
  extension: vscode.Uri,
  language: Language,
): void {
  const uriOf = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(pageFolder(extension), name)).toString();
  webview.options = pageOptions(extension);
  webview.html = pageHtml({
    script: uriOf(`${page}.js`),
    style: uriOf(`${page}.css`),
    source: webview.cspSource,
    nonce: randomBytes(24).toString('base64url'),
    language,
    title,
  });
}
