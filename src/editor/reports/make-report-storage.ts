import { join } from 'node:path';
import type * as vscode from 'vscode';
import { makeFolderStorage } from './folder-storage.ts';
import { makeMementoStorage } from './memento-storage.ts';
import type { ReportStorage } from './report-storage.ts';

/** The workspace's own storage folder; where the window has none, its state. */
export function makeReportStorage({ storageUri, workspaceState }: vscode.ExtensionContext): ReportStorage {
  return storageUri?.scheme === 'file'
    ? makeFolderStorage(join(storageUri.fsPath, 'reports'))
    : makeMementoStorage(workspaceState);
}
