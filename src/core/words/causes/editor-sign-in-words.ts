import type { Explanation, Teller } from './teller.ts';

const badClient = ({ say }: Teller): Explanation => ({
  cause: say('“clientId” or “tenant” of {address} holds characters that neither can have: nothing was sent.'),
  actions: [
    say(
      'In mailboxes.yaml, correct them under “oauth”: the tenant is a domain or an id, never an address of the web.',
    ),
  ],
});

const noMicrosoft = ({ say }: Teller): Explanation => ({
  cause: say(
    'This editor cannot sign in to Microsoft accounts: the extension that does it is missing or switched off.',
  ),
  actions: [say('Switch on the built-in extension “Microsoft Account”, or sign in with a code.')],
});

const noListener = ({ say }: Teller): Explanation => ({
  cause: say('The browser cannot come back to Mailops: this machine lets no program listen on 127.0.0.1.'),
  actions: [say('Sign in with a code, where the provider of {address} allows it.')],
});

/** Why the editor could not start a sign-in, by `reason` of `skip.not-configured` and `skip.not-testable-here`. */
export const editorSignInReasons: readonly (readonly [string, (teller: Teller) => Explanation])[] = [
  ['bad-client', badClient],
  ['no-microsoft', noMicrosoft],
  ['no-listener', noListener],
];
