import * as vscode from 'vscode';
import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { Words } from '../../core/words/words.ts';
import { chooseSecret, type ChosenSecret } from '../secrets/choose-secret.ts';
import { nameOfCredential } from '../secrets/credential-name.ts';
import { secretName } from '../secrets/secret-name.ts';
import { usesOf, writtenOf, type Use } from '../secrets/written-places.ts';
import type { Services } from '../services.ts';
import { targetKey } from '../targets/target.ts';
import { recordChange, type RecordedChange } from './record-change.ts';

type ChangedServices = Pick<Services, 'files' | 'language' | 'passwords' | 'newPasswords' | 'words'>;

interface Deed extends vscode.QuickPickItem {
  readonly deed: 'store' | 'record';
}

/**
 * A person says that the new password is set at the provider: offers to store it where Mailops can, and to record the change in `history`. Of
 * a vault or a variable Mailops only reads, so that the person is told to put it there.
 */
export async function passwordIsChanged(
  services: ChangedServices,
  uri: vscode.Uri,
  address: string,
): Promise<void> {
  const { files, newPasswords, passwords, words } = services;
  const key = targetKey(uri.toString(), address);
  const file = await files.upToDate(uri);
  const mailbox = file?.content.entries.find((entry) => entry.mailbox.address === address)?.mailbox;
  if (!mailbox) {
    void vscode.window.showWarningMessage(words.t('{address} is not in its file any more.', { address }));
    return;
  }
  const secret = await chooseSecret(mailbox, words);
  if (!secret) return;
  const uses = usesOfSecret(mailbox, secret);
  const elsewhere = uses.find(({ credential }) => credential.kind !== 'editor')?.credential;
  const inEditor = uses.length === 0 || uses.some(({ credential }) => credential.kind === 'editor');
  const password = newPasswords.of(key);
  const offers = { inEditor: inEditor && password !== undefined, inHistory: secret.side === 'source' };
  const deeds = await askDeeds(address, offers, words);
  if (!deeds) return;
  const stores = deeds.has('store') && password !== undefined;
  if (stores) {
    const approval = { bindings: [], written: writtenOf(uses) };
    await passwords.set(secret.name, { value: password, approval });
    newPasswords.forget(key);
  }
  const recorded = deeds.has('record')
    ? await recordChange(services.language, uri, address)
    : ('unasked' as const);
  const place = elsewhere && nameOfCredential(elsewhere);
  tellDone(address, { stores, recorded, place }, words);
}

/** The legs that take this secret, as the file says now. */
function usesOfSecret(mailbox: Mailbox, secret: ChosenSecret): readonly Use[] {
  return usesOf(mailbox, secret.side).filter(
    ({ side, leg }) => secretName(mailbox, side, leg) === secret.name,
  );
}

async function askDeeds(
  address: string,
  { inEditor, inHistory }: { readonly inEditor: boolean; readonly inHistory: boolean },
  words: Words,
): Promise<ReadonlySet<Deed['deed']> | undefined> {
  const store: Deed = {
    label: words.t('Store it in the editor’s secret storage'),
    description: words.t('Mailops logs in with it'),
    picked: true,
    deed: 'store',
  };
  const record: Deed = {
    label: words.t('Record the change in “history”'),
    description: words.t('The day and your name, never the password'),
    picked: true,
    deed: 'record',
  };
  const items = [...(inEditor ? [store] : []), ...(inHistory ? [record] : [])];
  if (items.length === 0) return new Set();
  const chosen = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    title: words.t('The password of {address} is changed at the provider', { address }),
    placeHolder: words.t('What Mailops does now'),
    ignoreFocusOut: true,
  });
  return chosen && new Set(chosen.map(({ deed }) => deed));
}

interface Done {
  readonly stores: boolean;
  readonly recorded: RecordedChange | undefined | 'unasked';
  /** From where the file takes the password, if not from the editor. */
  readonly place: string | undefined;
}

function tellDone(address: string, { stores, recorded, place }: Done, words: Words): void {
  const sentences = [
    stores ? words.t('The password of {address} is stored.', { address }) : '',
    recorded !== undefined && recorded !== 'unasked'
      ? words.t('The change stands in “history” of {address}.', { address })
      : '',
    recorded === undefined ? words.t('The file could not take the entry for “history”. Add it by hand.') : '',
    place === undefined
      ? ''
      : words.t('The file takes it from {place}: put it there too, since Mailops only reads from there.', {
          place,
        }),
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return;
  const undo = words.t('Undo');
  const undone = typeof recorded === 'object' ? recorded.undo : undefined;
  const show =
    recorded === undefined ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  void show(sentences.join(' '), ...(undone ? [undo] : [])).then(async (answer) => {
    if (answer !== undo || !undone || (await undone())) return;
    void vscode.window.showWarningMessage(
      words.t('The file has changed since. Take the entry out of “history” by hand.'),
    );
  });
}
