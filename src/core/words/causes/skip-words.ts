import { exhausted } from '../local-faults.ts';
import type { CodeOf } from './code-family.ts';
import { oauthSetupReasons } from './oauth-setup-words.ts';
import { editorSignInReasons } from './editor-sign-in-words.ts';
import { lowerConcurrency } from './shared-actions.ts';
import type { Explain, Explanation, Teller } from './teller.ts';

/** Words for what could not be tested: why, and how to have it tested. */
export const skipWords: Readonly<Record<CodeOf<'skip'>, Explain>> = {
  'skip.blocked': ({ say }) => ({
    cause: say('This part was not tested because a step before it failed.'),
    actions: [say('Fix the step that failed, then diagnose {address} again.')],
  }),
  'skip.not-requested': ({ say }) => ({
    cause: say('This part was not tested because nobody asked for it.'),
    actions: [say('Run the whole diagnosis of {address} to test it.')],
  }),
  'skip.cancelled': ({ say }) => ({
    cause: say('The diagnosis of {address} was stopped before its end.'),
    actions: [say('Start it again, and let it run to its end.')],
  }),
  'skip.not-testable-here': (teller) => reasonOf(teller) ?? localFault(teller) ?? untestable(teller),
  'skip.refusals': ({ say, is }) => ({
    cause: is('reason', 'same-login')
      ? say(
          'Mailops did not send the password of {username} to {host} again: the server has already refused it in this run, and one more refusal could lock the account.',
          'Mailops did not send the password of {address} again: the server has already refused it in this run, and one more refusal could lock the account.',
        )
      : say(
          'Mailops stopped trying to log in at {host} after {limit} refusals, so that no account gets locked.',
          'Mailops did not send the password to {host} because logins were refused there, and one more could lock the account.',
          'Mailops did not send the password because logins were refused before, and one more could lock the account.',
        ),
    actions: [
      is('reason', 'same-login')
        ? say(
            'Correct the password first, in the variable {variable}.',
            'Correct the password first, where “credential” in mailboxes.yaml says that it is kept.',
          )
        : say(
            'Correct the refused passwords first, where “credential” in mailboxes.yaml says they are kept.',
          ),
      say('Then diagnose {address} alone.'),
    ],
  }),
  'skip.not-configured': (teller) => reasonOf(teller) ?? settingsMissing(teller),
};

function reasonOf(teller: Teller): Explanation | undefined {
  return reasons.get(teller.list('reason')[0] ?? '')?.(teller);
}

const untestable = ({ say }: Teller): Explanation => ({
  cause: say(
    '{host} cannot be tested from this machine, which says nothing against the mailbox.',
    'This part cannot be tested from this machine, which says nothing against the mailbox.',
  ),
  actions: [say('Diagnose {address} from another network or another machine.')],
});

/** What this machine itself could not do, by its own error code. */
const localFault = ({ say, is, list }: Teller): Explanation | undefined => {
  const errno = list('errno')[0]?.toUpperCase() ?? '';
  if (exhausted.has(errno))
    return {
      cause: say(
        '{host} was not tested because this machine can open no more connections ({errno}), which says nothing against the mailbox.',
        'This part was not tested because this machine can open no more connections ({errno}), which says nothing against the mailbox.',
      ),
      actions: [lowerConcurrency({ say }), say('Then diagnose {address} again.')],
    };
  return is('errno', 'EINVAL')
    ? {
        cause: say(
          '{host} was not tested because its IP address cannot be used from this machine, which says nothing against the mailbox.',
          'This part was not tested because the IP address of the server cannot be used from this machine, which says nothing against the mailbox.',
        ),
        actions: [
          say(
            'Check the IP address that DNS gives for {host}: one for local networks only leads nowhere from here.',
            'Check the IP address that DNS gives for the server: one for local networks only leads nowhere from here.',
          ),
          say('Diagnose {address} from another network or another machine.'),
        ],
      }
    : undefined;
};

const settingsMissing = ({ say }: Teller): Explanation => ({
  cause: say(
    '{service} was not tested because mailboxes.yaml does not say enough about {address}.',
    'This part was not tested because mailboxes.yaml does not say enough about {address}.',
  ),
  actions: [say('Complete the mailbox in mailboxes.yaml, then diagnose it again.')],
});

const guessedHost = ({ say }: Teller): Explanation => ({
  cause: say(
    'No password was sent to {host}, because that server name is only a guess.',
    'No password was sent, because the server name is only a guess.',
  ),
  actions: [
    say(
      'Ask the mail provider of {address} whether {host} is the right {service} server.',
      'Ask the mail provider of {address} for the names of its servers.',
    ),
    say(
      'If it is, write it in mailboxes.yaml as the host of “{leg}”, and diagnose {address} again.',
      'Write the host in mailboxes.yaml, and diagnose {address} again.',
    ),
  ],
});

const noHost = ({ say }: Teller): Explanation => ({
  cause: say(
    'The {service} server of {address} is not known, and none of the usual names answers.',
    'The mail server of {address} is not known, and none of the usual names answers.',
  ),
  actions: [
    say('Ask the mail provider of {address} for the names of its servers.'),
    say(
      'Write the name in mailboxes.yaml as the host of “{leg}”, and diagnose {address} again.',
      'Write the host in mailboxes.yaml, and diagnose {address} again.',
    ),
  ],
});

const brokenSetting = ({ say }: Teller): Explanation => ({
  cause: say(
    '{service} was not tested because a setting of {address} in mailboxes.yaml cannot be used.',
    'This part was not tested because a setting of {address} in mailboxes.yaml cannot be used.',
  ),
  actions: [
    say(
      'Correct the value that the editor underlines or “mailops lint” reports, then diagnose {address} again.',
    ),
  ],
});

const disabled = ({ say }: Teller): Explanation => ({
  cause: say(
    '{service} was not tested because mailboxes.yaml says that {address} does not have it.',
    'This part was not tested because mailboxes.yaml says that {address} does not have it.',
  ),
  actions: [
    say(
      'If the mailbox does have it, remove “false” from “{leg}” in mailboxes.yaml.',
      'If the mailbox does have it, remove that “false” from mailboxes.yaml.',
    ),
  ],
});

const noEncryption = ({ say }: Teller): Explanation => ({
  cause: say(
    'The encryption of {service} was not tested because mailboxes.yaml sets the connection up without any.',
    'The encryption was not tested because mailboxes.yaml sets the connection up without any.',
  ),
  actions: [
    say(
      'In mailboxes.yaml, set “security” to “tls” under “{leg}”, unless the server runs on this very machine.',
      'In mailboxes.yaml, set “security” to “tls”, unless the server runs on this very machine.',
    ),
  ],
});

const bindingChanged = ({ say }: Teller): Explanation => ({
  cause: say(
    'No password was sent to {host}, because nobody has agreed yet to what mailboxes.yaml says now: which password goes to which server, under which user name.',
    'No password was sent, because nobody has agreed yet to what mailboxes.yaml says now: which password goes to which server, under which user name.',
  ),
  actions: [
    say(
      'Check what mailboxes.yaml says of {address}: someone else’s edit must not send a password elsewhere.',
    ),
    say('If it is right, diagnose {address} by itself, and agree when Mailops asks.'),
  ],
});

const noTarget = ({ say }: Teller): Explanation => ({
  cause: say('Nothing was tested because mailboxes.yaml names no new mailbox to which {address} moves.'),
  actions: [say('In mailboxes.yaml, add a “target” under “migration”, or diagnose the source.')],
});

const outsideRecipient = ({ say }: Teller): Explanation => ({
  cause: say(
    'The server took the message to {recipient}; whether it arrives cannot be seen from here.',
    'The server took the message; whether it arrives cannot be seen from here.',
  ),
  actions: [say('Ask the recipient whether it arrived, and in which folder.')],
});

const reasons: ReadonlyMap<string, (teller: Teller) => Explanation> = new Map([
  ['guessed-host', guessedHost],
  ['no-host', noHost],
  ['broken-setting', brokenSetting],
  ['disabled', disabled],
  ['no-encryption', noEncryption],
  ['outside-recipient', outsideRecipient],
  ['binding-changed', bindingChanged],
  ['no-target', noTarget],
  ...oauthSetupReasons,
  ...editorSignInReasons,
]);
