import * as vscode from 'vscode';
import type { SharedFeature } from '../../core/language/division-of-work.ts';
import type { DivisionOfWork } from './division.ts';

/** Has a feature registered for as long as no other extension serves it on our files. */
export function whileOurs(
  division: DivisionOfWork,
  feature: SharedFeature,
  register: () => vscode.Disposable,
): vscode.Disposable {
  let registered: vscode.Disposable | undefined;
  const settle = (): void => {
    const isOurs = division.layers(feature).has('structure');
    if (isOurs) registered ??= register();
    else {
      registered?.dispose();
      registered = undefined;
    }
  };
  settle();
  const changes = division.onDidChange(settle);
  return new vscode.Disposable(() => {
    changes.dispose();
    registered?.dispose();
  });
}
