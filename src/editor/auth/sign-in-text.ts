import { isLoopback } from '../../core/providers/loopback.ts';
import type { SignInTarget } from '../../core/oauth/sign-in-target.ts';
import type { OAuthSettings } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import type { ModalQuestion } from '../secrets/send-question.ts';
import type { SignInRecord } from './sign-in-memory.ts';
import { signInPlace } from './sign-in-place.ts';

interface SignInParts {
  readonly place: string;
  readonly clientId: string;
  readonly tenant?: string | undefined;
  readonly account: string;
}

/** Who signs in, where, as which client: `claire@example.com at accounts.example.com, client 1234, tenant example.com`. */
function signInWords({ place, clientId, tenant, account }: SignInParts, words: Words): string {
  const values = { account, place, client: clientId };
  return tenant === undefined
    ? words.t('{account} at {place}, client {client}', values)
    : words.t('{account} at {place}, client {client}, tenant {tenant}', { ...values, tenant });
}

/**
 * The question before a sign-in, with everything in it that a file could have changed. `before` is the last sign-in of the same
 * mailbox.
 */
export function signInQuestion(
  target: SignInTarget,
  before: SignInRecord | undefined,
  words: Words,
): ModalQuestion {
  const { account, address } = target;
  const now = signInWords({ ...target, place: signInPlace(target) }, words);
  return {
    message: words.t('Sign in as {account}?', { account }),
    detail: [
      words.t('Mailops would sign in as {now}, to read and send the mail of {address}.', { now, address }),
      before === undefined
        ? ''
        : words.t(
            'Until now it signed in as {before}. mailboxes.yaml has changed: go on only if you know why.',
            { before: signInWords(before, words) },
          ),
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  };
}

/** Whether somebody has to be asked before a sign-in that a person started: where the file decides where it goes, or it has changed. */
export function needsQuestion(oauth: OAuthSettings | undefined, before: SignInRecord | undefined): boolean {
  const { issuer, clientId, tenant } = oauth ?? {};
  return before !== undefined || [issuer, clientId, tenant].some((value) => value !== undefined);
}

/** An address for `vscode.env.openExternal`, which takes `+` for a plus and not for a space (RFC 3986 against HTML forms). */
export function forOpening(url: string): string {
  return url.replaceAll('+', '%20');
}

/** Whether an address that an authorization server named may be opened: no program of this machine is started by its scheme. */
export function mayOpen(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

/**
 * Whether an authorization server sends a browser there without that exact address being registered: RFC 8252 §7.3 leaves only the
 * port of a loopback address open, so one behind a proxy with a path of its own is none.
 */
export function isLoopbackAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, pathname } = new URL(address);
  return isLoopback(hostname) && pathname === '/';
}
