import * as vscode from 'vscode';
import { addressIdentity, checkAddress } from '../../core/mailboxes/address.ts';
import type { Words } from '../../core/words/words.ts';
import type { Target } from '../targets/target.ts';

/** Whom a test message goes to, and the mailbox of the files where it can be watched for. */
export interface Recipient {
  readonly address: string;
  readonly target: Target | undefined;
}

/** The recipient of this address: of the sender's own file first. */
export function recipientOf(address: string, sender: Target, targets: readonly Target[]): Recipient {
  const same = targets.filter(
    ({ entry }) => addressIdentity(entry.mailbox.address) === addressIdentity(address),
  );
  const target = same.find(({ file }) => file.id === sender.file.id) ?? same[0];
  return { address, target };
}

/** Asks the person for the recipient: the mailbox itself, another one of the files, or an address that is typed; undefined where they chose none. */
export async function chooseRecipient(
  sender: Target,
  targets: readonly Target[],
  words: Words,
): Promise<Recipient | undefined> {
  const own = sender.entry.mailbox.address;
  const others = [...new Set(targets.map(({ entry }) => entry.mailbox.address))].filter(
    (address) => addressIdentity(address) !== addressIdentity(own),
  );
  const other = words.t('Another address…');
  const chosen = await vscode.window.showQuickPick(
    [
      { label: own, description: words.t('the mailbox itself'), address: own },
      { label: other, description: words.t('its arrival cannot be watched from here'), address: undefined },
      ...others.map((address) => ({ label: address, description: '', address })),
    ],
    {
      title: words.t('Send Test Message from {address}', { address: own }),
      placeHolder: words.t('To whom?'),
    },
  );
  if (!chosen) return undefined;
  const address = chosen.address ?? (await typedAddress(words));
  return address === undefined ? undefined : recipientOf(address, sender, targets);
}

async function typedAddress(words: Words): Promise<string | undefined> {
  const typed = await vscode.window.showInputBox({
    title: words.t('Address to send the test message to'),
    validateInput: (text) =>
      checkAddress(text.trim()).valid ? undefined : words.t('This is not an e-mail address.'),
    ignoreFocusOut: true,
  });
  return typed?.trim();
}
