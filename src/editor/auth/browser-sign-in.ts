import * as vscode from 'vscode';
import { Fault } from '../../core/dialogue/fault.ts';
import { startAuthorization } from '../../core/oauth/authorization-code.ts';
import { listenForRedirect, type LoopbackRedirect } from '../../core/oauth/loopback-redirect.ts';
import type { OAuthContext } from '../../core/oauth/oauth-context.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../core/oauth/token-set.ts';
import type { Words } from '../../core/words/words.ts';
import type { ReportProgress } from '../run/with-progress.ts';
import type { PendingSignIns } from './pending-sign-in.ts';
import { isMicrosofts } from './microsoft-sign-in.ts';
import { forOpening, isLoopbackAddress, mayOpen } from './sign-in-text.ts';

/** How long a person may take in the browser. */
const patienceMs = 5 * 60_000;

export interface BrowserSignIn {
  readonly context: OAuthContext;
  readonly pending: PendingSignIns;
  readonly words: Words;
}

/** The authorization code flow with PKCE: opens the browser, and waits for it to come back to a listener of this machine (RFC 8252). */
export async function signInByBrowser(
  target: SignInTarget,
  { context, pending, words }: BrowserSignIn,
  signal: AbortSignal,
  progress: ReportProgress,
): Promise<TokenSet | Fault> {
  // Microsoft lets any port pass for `localhost` alone.
  const host = isMicrosofts(target) ? 'localhost' : '127.0.0.1';
  const redirect = await listenForRedirect({ words, timeoutMs: patienceMs, host });
  if (!redirect) return new Fault('skip.not-testable-here', { reason: 'no-listener' });
  try {
    const start = await startAuthorization(target, await seenByBrowser(redirect), context, signal);
    if (start instanceof Fault) return start;
    if (!mayOpen(start.url)) return new Fault('auth.endpoint-error', { reason: 'no-metadata' });
    const typed = new AbortController();
    const byHand = new Promise<string>((arrive) => {
      typed.signal.addEventListener('abort', () => arrive(String(typed.signal.reason)), { once: true });
    });
    const waiting = { url: start.url, arrive: (text: string) => typed.abort(text) };
    const answer = await pending.during(waiting, async () => {
      progress(waitingText(words));
      await vscode.env.openExternal(vscode.Uri.parse(forOpening(start.url), true));
      return Promise.race([redirect.wait(start.state, signal), byHand]);
    });
    return answer instanceof Fault ? answer : await start.finish(answer, signal);
  } finally {
    redirect.close();
  }
}

/**
 * The listener as the browser reaches it: in a remote window through a port that the editor forwards. Where that is no loopback
 * address, no server would send the browser there: then its page does not load, and the person copies its address.
 */
async function seenByBrowser({ redirectUri }: LoopbackRedirect): Promise<string> {
  if (vscode.env.remoteName === undefined) return redirectUri;
  const seen = (await vscode.env.asExternalUri(vscode.Uri.parse(redirectUri, true))).toString(true);
  return isLoopbackAddress(seen) ? seen.replace(/\/$/, '') : redirectUri;
}

function waitingText(words: Words): string {
  const copy = `[${words.t('Copy Address')}](command:mailops.copySignInAddress)`;
  const enter = `[${words.t('Enter Address')}](command:mailops.enterSignInAddress)`;
  return `${words.t('Waiting for the browser')} · ${copy} · ${enter}`;
}
