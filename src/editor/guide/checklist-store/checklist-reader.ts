import { readFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { checklistLimits } from '../../../core/guide/checklist/file/checklist-limits.ts';
import type { ChecklistContent } from '../../../core/guide/checklist/file/read-checklist.ts';
import { openDocument } from '../../files/our-files.ts';
import { codeOf, isWritable } from './atomic-write.ts';
import { keptChecklists, type KeptChecklists } from './kept-checklists.ts';

/** Within this time a second change may leave the time stamp of a file as it is, milliseconds. */
const sameStamp = 2000;

interface Read {
  readonly kept: KeptChecklists;
  readonly text: string;
  /** Of the stored file: time of the last change and size; undefined for the text of an editor. */
  readonly stamp: string | undefined;
  /** The stamp was old enough to tell every later change. */
  readonly isSettled: boolean;
}

/** Reads one checklist file again and again, each time only if it changed, and of it only what changed. */
export class ChecklistReader {
  readonly #uri: vscode.Uri;
  #last: Read | undefined;

  constructor(uri: vscode.Uri) {
    this.#uri = uri;
  }

  /** The checklist as the person sees it: an open document with its unsaved edits, else the stored file. */
  async read(): Promise<KeptChecklists> {
    const document = openDocument(this.#uri);
    if (document?.isDirty === true) return this.#fromText(document.getText(), undefined, true, false);
    try {
      const { mtime, size } = await statOf(this.#uri);
      const stamp = `${mtime} ${size}`;
      const readOnly = await isReadOnly(this.#uri);
      if (this.#last?.stamp === stamp && this.#last.isSettled && this.#last.kept.readOnly === readOnly)
        return this.#last.kept;
      const isSettled = Date.now() - mtime > sameStamp;
      if (size > checklistLimits.fileSize) return await this.#unread('too-large', {}, readOnly);
      return await this.#fromBytes(await readWhole(this.#uri, size), { stamp, isSettled, readOnly });
    } catch (error) {
      if (isAbsent(error)) return this.#absent();
      const reason = error instanceof Error ? error.message : String(error);
      return this.#unread('unreadable', { reason }, true);
    }
  }

  async #fromBytes(
    bytes: Uint8Array,
    { stamp, isSettled, readOnly }: Pick<Read, 'stamp' | 'isSettled'> & { readonly readOnly: boolean },
  ): Promise<KeptChecklists> {
    const { decodeChecklist } = await import('../../../core/guide/checklist/file/decode-checklist.ts');
    const { text, problem } = decodeChecklist(bytes);
    if (problem) return this.#unread(problem.code, problem.args, readOnly);
    return this.#fromText(text, stamp, isSettled, readOnly);
  }

  async #fromText(
    text: string,
    stamp: string | undefined,
    isSettled: boolean,
    readOnly: boolean,
  ): Promise<KeptChecklists> {
    const last = this.#last;
    const isSame = last?.text === text && last.kept.exists && last.kept.readOnly === readOnly;
    const kept = isSame ? last.kept : keptChecklists(await contentOf(text, last), { exists: true, readOnly });
    this.#last = { kept, text, stamp, isSettled };
    return kept;
  }

  async #absent(): Promise<KeptChecklists> {
    const readOnly = await isReadOnly(this.#uri);
    const last = this.#last;
    if (last && !last.kept.exists && last.kept.readOnly === readOnly) return last.kept;
    const kept = keptChecklists(await contentOf('', undefined), { exists: false, readOnly });
    this.#last = { kept, text: '', stamp: undefined, isSettled: true };
    return kept;
  }

  async #unread(
    code: 'too-large' | 'unreadable' | 'not-text' | ChecklistContent['problems'][number]['code'],
    args: ChecklistContent['problems'][number]['args'],
    readOnly: boolean,
  ): Promise<KeptChecklists> {
    const { unreadContent } = await import('../../../core/guide/checklist/file/read-checklist.ts');
    this.#last = undefined;
    const state = code === 'too-large' ? 'too-large' : 'broken';
    return keptChecklists(unreadContent(state, code, 0, args), { exists: true, readOnly });
  }
}

async function contentOf(text: string, last: Read | undefined): Promise<ChecklistContent> {
  const { readChecklist } = await import('../../../core/guide/checklist/file/read-checklist.ts');
  return readChecklist(text, last?.kept.content);
}

/** VS Code's own look at a file asks the window first, which is busiest while a panel opens. */
async function statOf(uri: vscode.Uri): Promise<{ readonly mtime: number; readonly size: number }> {
  if (uri.scheme !== 'file') return vscode.workspace.fs.stat(uri);
  const { mtimeMs, size } = await stat(uri.fsPath);
  return { mtime: mtimeMs, size };
}

async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
  return uri.scheme === 'file' ? readFile(uri.fsPath) : vscode.workspace.fs.readFile(uri);
}

function isAbsent(error: unknown): boolean {
  if (error instanceof vscode.FileSystemError) return error.code === 'FileNotFound';
  return codeOf(error) === 'ENOENT';
}

/** Whoever writes in place empties the file first: what is found empty then is looked at once more. */
async function readWhole(uri: vscode.Uri, size: number): Promise<Uint8Array> {
  const bytes = await bytesOf(uri);
  if (bytes.length === size) return bytes;
  await pause(20);
  return bytesOf(uri);
}

/** Whether the file, or a new one at its place, cannot be written. */
export async function isReadOnly(uri: vscode.Uri): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (uri.scheme === 'file') return !(await isWritable(uri.fsPath));
  try {
    const { permissions = 0 } = await vscode.workspace.fs.stat(uri);
    return (permissions & vscode.FilePermission.Readonly) !== 0;
  } catch {
    return false;
  }
}
