import * as vscode from 'vscode';
import { Fault } from '../../core/dialogue/fault.ts';
import { startDeviceSignIn } from '../../core/oauth/device-flow.ts';
import type { OAuthContext } from '../../core/oauth/oauth-context.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../core/oauth/token-set.ts';
import type { Words } from '../../core/words/words.ts';
import type { ReportProgress } from '../run/with-progress.ts';
import { withoutLinks } from '../without-links.ts';
import { forOpening, mayOpen } from './sign-in-text.ts';

/** The device flow (RFC 8628): shows a code, for a browser anywhere, and waits until the person has used it. */
export async function signInByCode(
  target: SignInTarget,
  context: OAuthContext,
  words: Words,
  signal: AbortSignal,
  progress: ReportProgress,
): Promise<TokenSet | Fault> {
  const start = await startDeviceSignIn(target, context, signal);
  if (start instanceof Fault) return start;
  const { userCode, verificationUri, verificationUriComplete } = start;
  const open = words.t('Copy Code and Open Browser');
  const answer = await vscode.window.showInformationMessage(
    words.t('The code for {account} is {code}', { account: target.account, code: userCode }),
    { modal: true, detail: words.t('Enter it at {address}.', { address: verificationUri }) },
    open,
  );
  if (answer !== open) return new Fault('skip.cancelled');
  await vscode.env.clipboard.writeText(userCode);
  const page = verificationUriComplete ?? verificationUri;
  if (mayOpen(page)) await vscode.env.openExternal(vscode.Uri.parse(forOpening(page), true));
  progress(
    words.t('Waiting for the code {code} to be entered at {address}.', {
      code: withoutLinks(userCode),
      address: withoutLinks(verificationUri),
    }),
  );
  return start.wait(signal);
}
