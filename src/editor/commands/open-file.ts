import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** `mailops.openFile`: opens the file of a tree's node, else one the person picks: a found one, or any on disk. */
export async function openFile({ files, words }: Services, argument: unknown): Promise<void> {
  const uri =
    fileOf(argument) ??
    (await pick(
      files.all().map((file) => file.uri),
      words.t('Open'),
    ));
  if (uri) await vscode.window.showTextDocument(uri);
}

async function pick(known: readonly vscode.Uri[], label: string): Promise<vscode.Uri | undefined> {
  if (known.length === 1) return known[0];
  if (known.length > 1) {
    const chosen = await vscode.window.showQuickPick(
      known.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri })),
    );
    return chosen?.uri;
  }
  const picked = await vscode.window.showOpenDialog({ openLabel: label, filters: { YAML: ['yaml', 'yml'] } });
  return picked?.[0];
}

function fileOf(argument: unknown): vscode.Uri | undefined {
  if (typeof argument !== 'object' || argument === null || !('file' in argument)) return undefined;
  const { file } = argument;
  const id = typeof file === 'object' && file !== null && 'id' in file ? file.id : file;
  return typeof id === 'string' ? vscode.Uri.parse(id, true) : undefined;
}
