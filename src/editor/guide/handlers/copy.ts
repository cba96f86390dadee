import * as vscode from 'vscode';
import type { GuidePanel } from '../guide-panel.ts';

/** How long it is said that something was copied, milliseconds. */
const said = 2000;

/** Puts a text of the page on the clipboard. */
export async function copy({ services }: GuidePanel, { text }: { readonly text: string }): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(`$(check) ${services.words.t('Copied')}`, said);
}
