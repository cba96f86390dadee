import { Fault } from '../dialogue/fault.ts';
import { isSameAccount } from './same-account.ts';
import type { SignInTarget } from './sign-in-target.ts';
import type { TokenSet } from './token-set.ts';

/**
 * Whether the one who signed in is the one who was meant, as far as the server said who it was. A user principal name may differ from
 * every address of the mailbox: then the file says so by `oauth.signInAs`.
 */
export function ofRightAccount(tokens: TokenSet, { account, address }: SignInTarget): TokenSet | Fault {
  const found = tokens.account;
  if (found === undefined || isSameAccount(found, account)) return tokens;
  return new Fault('auth.wrong-account', { found, wanted: account, address });
}
