import type { Teller } from './teller.ts';

/** What to do where a provider takes no password any more: sign in through the browser, here and in the mail programs. */
export function signInInstead({ say, is }: Teller): string[] {
  const atMicrosoft = is('providerId', 'microsoft365', 'outlook.com');
  return [
    atMicrosoft
      ? say('Do not reset the password: a new one, even an app password, would be refused as well.')
      : say('Do not reset the password: a new one would be refused as well.'),
    say('In mailboxes.yaml, set “auth” to “oauth2” for {address}, so that it signs in through the browser.'),
    atMicrosoft
      ? say(
          'In each mail program, save what exists only there, then remove {address} and add it again as a Microsoft account rather than IMAP.',
        )
      : say('In each mail program, choose “OAuth 2.0” as the way to sign in for {address}.'),
    ...(atMicrosoft && is('leg', 'smtp') ? [planAnotherWay({ say })] : []),
  ];
}

/** Microsoft's announcement MC786329, as of 2026-01-27: off by default for existing tenants at the end of December 2026. */
export function planAnotherWay({ say }: Pick<Teller, 'say'>): string {
  return say(
    'For a scanner or a program that knows only passwords, plan another way to send: from the end of December 2026, Microsoft turns them off for SMTP by default.',
  );
}
