import type { Explanation, Teller } from './teller.ts';

const register = ({ say, is }: Teller): string =>
  is('providerId', 'google')
    ? say('Register one at console.cloud.google.com → APIs & Services → Credentials, as a desktop app.')
    : is('providerId', 'microsoft365', 'outlook.com')
      ? say('Register one at entra.microsoft.com → App registrations, with the redirect http://localhost.')
      : say('Register one with the provider, as a desktop program that uses PKCE.');

const noClientId = (teller: Teller): Explanation => ({
  cause: teller.say('Nobody can sign in as {address} yet, because no application is named to sign in with.'),
  actions: [register(teller), teller.say('Write its id in mailboxes.yaml: “clientId” under “oauth”.')],
});

const noOAuth = ({ say }: Teller): Explanation => ({
  cause: say('Mailops does not know where to sign in for {address}.'),
  actions: [
    say('In mailboxes.yaml, write the provider’s “issuer”, “clientId” and “scopes” under “oauth”.'),
    say('If the provider has no OAuth 2.0, set “auth” to “password” or “app-password”.'),
  ],
});

const noScopes = ({ say }: Teller): Explanation => ({
  cause: say('mailboxes.yaml does not say which rights to ask for when {address} signs in.'),
  actions: [say('In mailboxes.yaml, write the “scopes” for mail that the provider names, under “oauth”.')],
});

const badIssuer = ({ say }: Teller): Explanation => ({
  cause: say('The “issuer” of {address} in mailboxes.yaml is no https address.'),
  actions: [say('Write it as the provider names it, such as https://login.example.com.')],
});

const noClientSecret = ({ say }: Teller): Explanation => ({
  cause: say('The provider wants the secret of the application too, and none is kept on this machine.'),
  actions: [say('Sign in again as {address}: Mailops asks for the client secret then, and keeps it safe.')],
});

const noDeviceFlow = ({ say }: Teller): Explanation => ({
  cause: say('The provider of {address} does not let mail programs sign in by a code on another device.'),
  actions: [say('Sign in through the browser: leave out --device.')],
});

/** Why a sign-in is not set up, by `reason` of `skip.not-configured`. */
export const oauthSetupReasons: readonly (readonly [string, (teller: Teller) => Explanation])[] = [
  ['no-client-id', noClientId],
  ['no-oauth', noOAuth],
  ['no-scopes', noScopes],
  ['bad-issuer', badIssuer],
  ['no-client-secret', noClientSecret],
  ['no-device-flow', noDeviceFlow],
];

/** `auth.no-credential` where a sign-in would do. */
export const notSignedIn = ({ say }: Teller): Explanation => ({
  cause: say('The login was not tested because nobody has signed in as {address} yet.'),
  actions: [
    say('Sign in: “Mailops: Sign In” in VS Code, “mailops sign-in” in a terminal.'),
    say(
      'Or put an access token into an environment variable, and name it in mailboxes.yaml: “credential” set to “env:NAME”.',
    ),
  ],
});

/** `auth.no-credential` where this machine has no place to keep a sign-in. */
export const noKeyStore = ({ say, is }: Teller): Explanation => ({
  cause: is('moment', 'sign-in')
    ? say(
        'This machine has no key store, so Mailops could not keep a sign-in of {address} and does not begin one.',
      )
    : say(
        'The login was not tested because this machine has no key store to keep a sign-in of {address} in.',
      ),
  actions: [
    say(
      'Put an access token into an environment variable, and name it in mailboxes.yaml: “credential” set to “env:NAME”.',
    ),
    say('Or diagnose {address} in VS Code, after “Mailops: Sign In”.'),
  ],
});
