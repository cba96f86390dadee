import { Fault } from '../../core/dialogue/fault.ts';
import { startAuthorization } from '../../core/oauth/authorization-code.ts';
import { startDeviceSignIn } from '../../core/oauth/device-flow.ts';
import { listenForRedirect } from '../../core/oauth/loopback-redirect.ts';
import { loopbackHostOf } from '../../core/oauth/loopback-host.ts';
import type { OAuthContext } from '../../core/oauth/oauth-context.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { TokenSet } from '../../core/oauth/token-set.ts';
import type { Words } from '../../core/words/words.ts';
import { say } from '../write-out.ts';
import { readLine } from './read-line.ts';

/** How long a person may take at the provider's pages. */
const patienceMs = 10 * 60_000;

/**
 * Prints the address to open, and waits for the browser to come back to this machine, or for its last address to be pasted, where the
 * browser runs on another.
 */
export async function signInByBrowser(
  target: SignInTarget,
  context: OAuthContext,
  words: Words,
  signal: AbortSignal,
): Promise<TokenSet | Fault> {
  const host = loopbackHostOf(target);
  const listener = await listenForRedirect({ words, timeoutMs: patienceMs, host });
  try {
    const start = await startAuthorization(
      target,
      listener?.redirectUri ?? `http://${host}`,
      context,
      signal,
    );
    if (start instanceof Fault) return start;
    say(words.t('Open this address in a browser, and sign in as {account}:', { account: target.account }));
    say(`\n${start.url}\n`);
    say(
      words.t(
        'If the browser runs on another machine, it ends at a page that does not load: paste the address of that page here, and press Enter.',
      ),
    );
    const done = new AbortController();
    const either = AbortSignal.any([signal, done.signal]);
    const pasted = pastedLine(either, listener !== undefined);
    const redirect = await Promise.race([pasted, ...(listener ? [listener.wait(start.state, either)] : [])]);
    done.abort();
    return redirect instanceof Fault ? redirect : await start.finish(redirect, signal);
  } finally {
    listener?.close();
  }
}

/** A line that was typed or pasted; waits for ever where standard input has ended, for then only the browser can come. */
async function pastedLine(signal: AbortSignal, browserMayCome: boolean): Promise<string | Fault> {
  for (;;) {
    const line = await readLine(signal);
    if (signal.aborted) return new Fault('skip.cancelled');
    if (line === undefined)
      return browserMayCome
        ? new Promise(() => undefined)
        : new Fault('auth.sign-in-required', { reason: 'nobody-came' });
    if (line.trim() !== '') return line;
  }
}

/** Prints a code and where to type it, and waits. */
export async function signInByCode(
  target: SignInTarget,
  context: OAuthContext,
  words: Words,
  signal: AbortSignal,
): Promise<TokenSet | Fault> {
  const start = await startDeviceSignIn(target, context, signal);
  if (start instanceof Fault) return start;
  const { userCode, verificationUri } = start;
  say(
    words.t('Open {url} on any device, sign in as {account}, and type this code:', {
      url: verificationUri,
      account: target.account,
    }),
  );
  say(`\n${userCode}\n`);
  return start.wait(signal);
}
