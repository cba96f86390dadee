import { userInfo } from 'node:os';
import * as vscode from 'vscode';

/**
 * Who answers and ticks, for the checklist: git's `user.name` of the repository that holds `file`, since the checklist is read beside
 * commits; else the name of the account; else empty. Git is asked through VS Code's own extension: a `git` looked up from here could be one
 * that the workspace brought along.
 */
export async function operatorName(file: vscode.Uri): Promise<string> {
  return (await gitName(file)) || accountName();
}

async function gitName(file: vscode.Uri): Promise<string> {
  const extension = vscode.extensions.getExtension<unknown>('vscode.git');
  // Waiting for it to start would keep an answer waiting.
  if (extension?.isActive !== true) return '';
  try {
    const api = call(extension.exports, 'getAPI', 1);
    const repository = call(api, 'getRepository', file);
    const name = await call(repository, 'getConfig', 'user.name');
    return typeof name === 'string' ? shortened(name) : '';
  } catch {
    return '';
  }
}

/** Calls a method of what another extension exports; undefined where there is none. */
function call(target: unknown, method: string, argument: unknown): unknown {
  if (typeof target !== 'object' || target === null) return undefined;
  const found: unknown = Reflect.get(target, method);
  return typeof found === 'function' ? (Reflect.apply(found, target, [argument]) as unknown) : undefined;
}

function accountName(): string {
  try {
    return shortened(userInfo().username);
  } catch {
    return '';
  }
}

/** One line of bearable length. */
function shortened(name: string): string {
  return (name.split('\n', 1)[0] ?? '').trim().slice(0, 100);
}
