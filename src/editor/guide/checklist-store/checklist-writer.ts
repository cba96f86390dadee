import * as vscode from 'vscode';
import type { TextChange } from '../../../core/language/edits/text-change.ts';
import { openDocument } from '../../files/our-files.ts';
import { codeOf } from './atomic-write.ts';
import { isReadOnly } from './checklist-reader.ts';
import { LockTimeout, withLock } from './lock.ts';
import type { WriteFault } from './outcome.ts';
import { AlwaysChanging, lockNameOf, updateFile, type FileChange } from './update-file.ts';

/** What to make of the text of a checklist: another one, or a result without writing. */
export type TextUpdate<Result> =
  | {
      readonly kind: 'write';
      readonly text: string;
      /** What makes that text of the old one, in order. */
      readonly changes: readonly TextChange[];
      readonly result: Result;
    }
  | { readonly kind: 'leave'; readonly result: Result };

/** Makes an update from the text of the file; from an empty one where there is none. */
export type MakeUpdate<Result> = (text: string) => Promise<TextUpdate<Result>>;

/** How often an editor is tried that somebody types into. */
const mostAttempts = 3;

/**
 * Writes a checklist file: through the editor where one shows it, so that its undo works, and else in one step on the disk. Windows of this machine take turns. Tells, instead of throwing, why
 * nothing could be written.
 */
export async function writeChecklist<Result>(
  uri: vscode.Uri,
  lockFolder: string,
  make: MakeUpdate<Result>,
): Promise<Result | WriteFault> {
  if (uri.scheme === 'untitled') return { kind: 'not-saved' };
  try {
    const shown = openDocument(uri);
    if (shown && (shown.isDirty || isInTab(uri))) {
      const name = uri.scheme === 'file' ? await lockNameOf(uri.fsPath) : uri.toString();
      const written = await withLock(lockFolder, name, () => throughEditor(uri, make));
      if (written) return written.result;
    }
    if (uri.scheme === 'file')
      return await updateFile(uri.fsPath, lockFolder, async (content) => bytesUpdate(content, make));
    return await throughFileSystem(uri, make);
  } catch (error) {
    if (error instanceof LockTimeout || error instanceof AlwaysChanging) return { kind: 'busy' };
    const code = error instanceof vscode.FileSystemError ? error.code : codeOf(error);
    if (['EACCES', 'EPERM', 'EROFS', 'NoPermissions'].includes(code)) return { kind: 'read-only' };
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Undefined where the editor shows another text than is stored, and did not change it: then it follows the disk by itself. */
async function throughEditor<Result>(
  uri: vscode.Uri,
  make: MakeUpdate<Result>,
): Promise<{ readonly result: Result | WriteFault } | undefined> {
  if (await isReadOnly(uri)) return { result: { kind: 'read-only' } };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const document = openDocument(uri);
    if (!document) return undefined;
    const wasDirty = document.isDirty;
    if (!wasDirty && !(await isAsStored(document))) return undefined;
    const { version } = document;
    const update = await make(document.getText());
    if (update.kind === 'leave') return { result: update.result };
    if (document.isClosed || document.version !== version) continue;
    const edit = new vscode.WorkspaceEdit();
    for (const { start, end, text } of update.changes)
      edit.replace(uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    if (!(await vscode.workspace.applyEdit(edit))) continue;
    // What the person has not saved yet is theirs to save.
    if (!wasDirty && !(await document.save()))
      return { result: { kind: 'failed', reason: document.uri.path } };
    return { result: update.result };
  }
  throw new AlwaysChanging();
}

async function isAsStored(document: vscode.TextDocument): Promise<boolean> {
  const plain = (text: string): string => text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  try {
    const stored = new TextDecoder().decode(await vscode.workspace.fs.readFile(document.uri));
    return plain(stored) === plain(document.getText());
  } catch {
    return false;
  }
}

async function bytesUpdate<Result>(
  content: Uint8Array | undefined,
  make: MakeUpdate<Result>,
): Promise<FileChange<Result | WriteFault>> {
  const { decodeChecklist } = await import('../../../core/guide/checklist/file/decode-checklist.ts');
  const { text, problem } = decodeChecklist(content ?? new Uint8Array());
  if (problem) return { kind: 'leave', result: { kind: 'refused', problem } };
  const update = await make(text);
  if (update.kind === 'leave') return update;
  return { kind: 'write', content: new TextEncoder().encode(update.text), result: update.result };
}

/** A file system of another extension has no rename to rely on; what changed meanwhile is at least seen. */
async function throughFileSystem<Result>(
  uri: vscode.Uri,
  make: MakeUpdate<Result>,
): Promise<Result | WriteFault> {
  if (await isReadOnly(uri)) return { kind: 'read-only' };
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const before = await storedBytes(uri);
    const update = await bytesUpdate(before, make);
    if (update.kind === 'leave') return update.result;
    const now = await storedBytes(uri);
    if (Buffer.compare(before ?? Buffer.of(), now ?? Buffer.of()) !== 0) continue;
    await vscode.workspace.fs.writeFile(uri, update.content);
    return update.result;
  }
  throw new AlwaysChanging();
}

async function storedBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Documents of closed editors are kept for a while; nobody could undo there. */
function isInTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString());
}
