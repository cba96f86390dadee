import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { looks, type State } from '../states.ts';
import type { Target } from './target.ts';

interface TargetItem extends vscode.QuickPickItem {
  readonly target: Target;
}

/** Lets the person choose one of several mailboxes; undefined where they chose none. */
export async function pickTarget(
  targets: readonly Target[],
  stateOf: (target: Target) => State,
  words: Words,
): Promise<Target | undefined> {
  const severalFiles = new Set(targets.map(({ file }) => file.id)).size > 1;
  const items = targets.map((target): TargetItem => {
    const { mailbox } = target.entry;
    const { icon, color } = looks[stateOf(target)];
    return {
      target,
      label: mailbox.address,
      iconPath: new vscode.ThemeIcon(icon, new vscode.ThemeColor(color)),
      ...(mailbox.name === undefined ? {} : { description: mailbox.name }),
      ...(severalFiles ? { detail: target.file.path } : {}),
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: words.t('Choose a mailbox'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.target;
}
