import * as vscode from 'vscode';

/** One of the things that a person can choose; `value` is what it means. */
export interface Choice<Value> extends vscode.QuickPickItem {
  readonly value: Value;
}

/** Lets the person choose one; undefined where they chose none. */
export async function chooseOne<Value>(
  title: string,
  question: string,
  choices: readonly Choice<Value>[],
): Promise<Value | undefined> {
  const chosen = await vscode.window.showQuickPick(choices, {
    title,
    placeHolder: question,
    ignoreFocusOut: true,
  });
  return chosen?.value;
}
