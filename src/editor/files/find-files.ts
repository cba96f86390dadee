import * as vscode from 'vscode';
import { mailboxesPattern } from './file-pattern.ts';
import { excludedPattern, isOurs } from './our-files.ts';

/** Every mailboxes file of the workspace's folders, and those open from elsewhere. */
export async function findFiles(): Promise<vscode.Uri[]> {
  const found = await vscode.workspace.findFiles(mailboxesPattern, excludedPattern);
  const open = vscode.workspace.textDocuments.map((document) => document.uri).filter(isOurs);
  return [...new Map([...found, ...open].map((uri) => [uri.toString(), uri])).values()];
}
