import type { Mailbox } from '../../core/mailboxes/model.ts';

/** What the menus of a mailbox depend on: `mailbox`, ` running` while it is diagnosed, ` auth` where it may sign in with OAuth 2.0, ` target` where it is to be moved. */
export function mailboxContext(mailbox: Mailbox, isRunning: boolean): string {
  return `mailbox${isRunning ? ' running' : ''}${maySignIn(mailbox) ? ' auth' : ''}${mailbox.migration?.target ? ' target' : ''}`;
}

/** Where the file says no method, the provider may want OAuth 2.0. */
function maySignIn({ auth, imap, smtp, migration }: Mailbox): boolean {
  const legs = [imap, smtp].flatMap((leg) => (leg === false ? [] : [leg?.auth]));
  const sides = [migration?.source?.auth, migration?.target?.auth];
  return (auth ?? 'oauth2') === 'oauth2' || [...legs, ...sides].includes('oauth2');
}
