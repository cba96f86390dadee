import * as vscode from 'vscode';
import type { WorkServices } from './work-services.ts';

/** Tells the person who asked for something in a panel that a fault of ours is in the way; the output has all of it. */
export async function sayBug(
  bug: unknown,
  address: string,
  { output, words }: Pick<WorkServices, 'output' | 'words'>,
): Promise<void> {
  output.bug(address, bug);
  const show = words.t('Show Output');
  const answer = await vscode.window.showErrorMessage(
    words.t('{address}: this could not be done because of a fault in Mailops.', { address }),
    show,
  );
  if (answer === show) output.show();
}
