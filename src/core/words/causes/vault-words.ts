import type { VaultReason } from '../../secrets/vaults/vault-fault.ts';
import type { Explanation, Teller } from './teller.ts';

/** Words for a vault that gave no password: why, and what opens it. */
export const vaultWords: Readonly<Record<VaultReason, (teller: Teller) => Explanation>> = {
  'vault-no-tool': ({ say }) => ({
    cause: say(
      'The login was not tested because “{tool}”, the command-line tool that opens {vault}, was not found on this machine.',
      'The login was not tested because the command-line tool that opens the vault was not found on this machine.',
    ),
    actions: [
      say(
        'Install the command-line tool of {vault}, and start Mailops anew where PATH leads to “{tool}”.',
        'Install the command-line tool of the vault, and start Mailops anew where PATH leads to it.',
      ),
      again({ say }),
    ],
  }),
  'vault-signed-out': ({ say, is }) => ({
    cause: say(
      'The login was not tested because {vault} has no account, or no vault, set up for its command-line tool on this machine.',
      'The login was not tested because the vault’s command-line tool is not set up on this machine.',
    ),
    actions: [
      is('tool', 'bw')
        ? say('Sign in once in a terminal: “bw login”.')
        : is('tool', 'op')
          ? say(
              'In the 1Password app, turn on “Integrate with 1Password CLI”, or sign in in a terminal: “op signin”.',
            )
          : is('tool', 'pass')
            ? say('Set up the password store in a terminal: “pass init”.')
            : say('Sign in once in a terminal, with the vault’s own command-line tool.'),
      again({ say }),
    ],
  }),
  'vault-locked': ({ say, is }) => ({
    cause: say(
      'The login was not tested because {vault} is locked, and nobody unlocked it.',
      'The login was not tested because the vault is locked, and nobody unlocked it.',
    ),
    actions: [
      is('tool', 'op')
        ? say('Diagnose {address} by itself, and unlock 1Password when its window asks.')
        : say('Diagnose {address} by itself, and type the master password when Mailops asks.'),
      say('On the command line, Mailops asks only at a terminal; elsewhere, unlock the vault before.'),
    ],
  }),
  'vault-wrong-password': ({ say }) => ({
    cause: say(
      'The login was not tested because the master password of {vault} was wrong.',
      'The login was not tested because the master password of the vault was wrong.',
    ),
    actions: [
      say('Diagnose {address} again, and type the master password of the vault, not that of the mailbox.'),
    ],
  }),
  'vault-no-item': ({ say }) => ({
    cause: say(
      'The login was not tested because {vault} has no item named “{item}”.',
      'The login was not tested because the vault has no item of that name.',
    ),
    actions: [
      say(
        'Compare “credential” of {address} in mailboxes.yaml with the names in the vault, letter by letter.',
      ),
      say('If the item is new, have the vault synchronised on this machine first.'),
    ],
  }),
  'vault-several': ({ say }) => ({
    cause: say(
      'The login was not tested because {vault} has several items named “{item}”.',
      'The login was not tested because the vault has several items of that name.',
    ),
    actions: [say('In mailboxes.yaml, name the item by its id, or give it a name of its own in the vault.')],
  }),
  'vault-no-password': ({ say }) => ({
    cause: say(
      'The login was not tested because the item “{item}” of {vault} holds no password.',
      'The login was not tested because the item of the vault holds no password.',
    ),
    actions: [say('Put the password of {address} into the item, in its password field.'), again({ say })],
  }),
  'vault-bad-item': ({ say }) => ({
    cause: say(
      'The login was not tested because the name of the vault’s item holds control characters, such as a line break.',
    ),
    actions: [say('In mailboxes.yaml, write “credential” of {address} again, on one line.')],
  }),
  'vault-no-file': ({ say }) => ({
    cause: say(
      'The login was not tested because the file “{file}” of {vault} is not there, or cannot be read.',
      'The login was not tested because a file of the vault is not there, or cannot be read.',
    ),
    actions: [
      say('Correct “database” or “keyFile” in mailboxes.yaml: paths start at the folder of mailboxes.yaml.'),
    ],
  }),
  'vault-network-file': ({ say }) => ({
    cause: say(
      'The login was not tested because “{file}” of {vault} is on another machine, and Windows would log in there for it.',
      'The login was not tested because a file of the vault is on another machine, and Windows would log in there for it.',
    ),
    actions: [
      say(
        'Copy the file to this machine or give its share a drive letter, and correct “database” or “keyFile” in mailboxes.yaml.',
      ),
    ],
  }),
  'vault-timeout': ({ say }) => ({
    cause: say(
      'The login was not tested because “{tool}”, the command-line tool of {vault}, did not end in time and was stopped.',
      'The login was not tested because the vault’s command-line tool did not end in time and was stopped.',
    ),
    actions: [
      say('Look for a window of the vault that waits for an answer, and answer it.'),
      say('Or open the item in a terminal first, with the vault’s own tool; then diagnose {address} again.'),
    ],
  }),
  'vault-failed': ({ say }) => ({
    cause: say(
      'The login was not tested because “{tool}”, the command-line tool of {vault}, failed.',
      'The login was not tested because the vault’s command-line tool failed.',
    ),
    actions: [
      say('Open the item in a terminal with the vault’s own tool, which says there what is wrong.'),
      again({ say }),
    ],
  }),
};

function again({ say }: Pick<Teller, 'say'>): string {
  return say('Then diagnose {address} again.');
}
