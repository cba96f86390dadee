import { noKeyStore, notSignedIn } from './oauth-setup-words.ts';
import type { Explain, Explanation, Teller } from './teller.ts';
import { vaultWords } from './vault-words.ts';

/** Words for a login that was not tried because there is no secret to try it with. */
export const noCredentialWords: Explain = (teller) => {
  const reason = reasons.get(teller.list('reason')[0] ?? '') ?? unsaid;
  return reason(teller);
};

const unsaid = ({ say, is }: Teller): Explanation =>
  is('auth', 'oauth2')
    ? {
        cause: say('The login was not tested because Mailops has no access token for {address}.'),
        actions: [
          say(
            'Put an access token into an environment variable, and name it in mailboxes.yaml: “credential” set to “env:NAME”.',
          ),
        ],
      }
    : {
        cause: say(
          'The login was not tested because mailboxes.yaml does not say where the password of {address} is.',
        ),
        actions: [
          say(
            'In mailboxes.yaml, set “credential” to “editor”, or to “env:NAME” with the name of an environment variable.',
          ),
          say('Give the password there, and diagnose {address} again.'),
        ],
      };

const variableUnset = ({ say, is }: Teller): Explanation => ({
  cause: say(
    'The login was not tested because the environment variable {variable} is not set.',
    'The login was not tested because the environment variable that holds the password is not set.',
  ),
  actions: [
    is('auth', 'oauth2')
      ? say(
          'Set {variable} to an access token for {address} where Mailops is started, then diagnose again.',
          'Set it to an access token for {address} where Mailops is started, then diagnose again.',
        )
      : say(
          'Set {variable} to the password of {address} where Mailops is started, then diagnose again.',
          'Set it to the password of {address} where Mailops is started, then diagnose again.',
        ),
  ],
});

const editorOnly = ({ say }: Teller): Explanation => ({
  cause: say('The password of {address} is in VS Code’s secret storage, which the command line cannot read.'),
  actions: [
    say('Diagnose {address} in VS Code.'),
    say('Or, for the command line, name an environment variable: “credential” set to “env:NAME”.'),
  ],
});

const notStored = ({ say }: Teller): Explanation => ({
  cause: say('The login was not tested because no password is stored for {address} yet.'),
  actions: [
    say('Store it with “Mailops: Set Password”, then diagnose {address} again.'),
    say(
      'If nobody knows it, reset it at the server, in the {provider} panel ({panel}); a mail program cannot show it.',
      'If nobody knows it, reset it at the server, in the {provider} panel; a mail program cannot show it.',
      'If nobody knows it, have the administrator of {tenant} reset it; a mail program cannot show it.',
      'If nobody knows it, reset it on the site of the mail provider; a mail program cannot show it.',
    ),
  ],
});

const unusableCharacters = ({ say, is }: Teller): Explanation => ({
  cause: is('auth', 'oauth2')
    ? say(
        'The login was not tested because the access token of {address} holds control characters, such as a line break, that no mail server takes.',
      )
    : say(
        'The login was not tested because the password of {address} holds control characters, such as a line break, that no mail server takes.',
      ),
  actions: [
    say(
      'Look for a line break or a tab in the variable {variable}: they slip in when a value is pasted or read from a file.',
      'Give it again without line breaks and tabs: they slip in when a value is pasted or read from a file.',
    ),
    say('Then diagnose {address} again.'),
  ],
});

const unusableUsername = ({ say }: Teller): Explanation => ({
  cause: say(
    'The login was not tested because the user name of {address} holds control characters, such as a line break, that no mail server takes.',
  ),
  actions: [
    say('In mailboxes.yaml, write the “username” of {address} again, without line breaks and tabs.'),
    say('Then diagnose {address} again.'),
  ],
});

const reasons: ReadonlyMap<string, (teller: Teller) => Explanation> = new Map([
  ['variable-unset', variableUnset],
  ['editor-only', editorOnly],
  ['not-stored', notStored],
  ['not-signed-in', notSignedIn],
  ['no-key-store', noKeyStore],
  ['unusable-characters', unusableCharacters],
  ['unusable-username', unusableUsername],
  ...Object.entries(vaultWords),
]);
