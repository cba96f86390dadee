import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** `mailops.copySignInAddress`: copies the address that the browser was opened at for the sign-in under way. It holds no secret. */
export async function copySignInAddress({ signIn, words }: Services): Promise<void> {
  const { newest } = signIn.pending;
  if (!newest) return;
  await vscode.env.clipboard.writeText(newest.url);
  void vscode.window.setStatusBarMessage(words.t('Copied. Open it in any browser of this machine.'), 5000);
}
