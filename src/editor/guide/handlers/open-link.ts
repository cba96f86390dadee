import * as vscode from 'vscode';
import type { GuidePanel } from '../guide-panel.ts';
import { linksIn } from '../shown-links.ts';

/** Opens a page in the browser: only one over https that the panel shows. */
export async function openLink({ view }: GuidePanel, { href }: { readonly href: string }): Promise<void> {
  if (!href.startsWith('https://') || !linksIn(view).has(href)) return;
  await vscode.env.openExternal(vscode.Uri.parse(href, true));
}
