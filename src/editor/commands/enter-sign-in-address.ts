import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** `mailops.enterSignInAddress`: takes the address that a browser ended at which could not come back to this machine. */
export async function enterSignInAddress({ signIn, words }: Services): Promise<void> {
  const { newest } = signIn.pending;
  if (!newest) return;
  const typed = await vscode.window.showInputBox({
    title: words.t('Address That the Browser Ended At'),
    prompt: words.t('Paste the whole address of the page, also where it did not load.'),
    // What it holds is good for one sign-in within minutes, and still is nobody else's business.
    password: true,
    ignoreFocusOut: true,
  });
  if (typed !== undefined && typed.trim() !== '') newest.arrive(typed.trim());
}
