import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import type { Services } from '../services.ts';
import { requireTrust } from '../trust.ts';
import { editOf } from '../yaml/text-edit.ts';
import type { LanguageFiles } from '../yaml/language-files.ts';
import {
  movablePasswords,
  placesFor,
  savesAfter,
  storeAt,
  type MovablePassword,
  type PasswordPlace,
} from '../yaml/move-password.ts';

export type MovePasswordServices = Pick<Services, 'passwords' | 'words'> & {
  readonly language: Pick<LanguageFiles, 'of'>;
};

/** More mailboxes than this hardly have one password; somebody else's list is a likelier reason. */
const mostMailboxes = 200;

/**
 * `mailops.movePassword`: puts a password of the file into the editor's secret storage and takes it out of the file.
 * Argument: `{ file, offset }`, the file's URI and where the password stands; none: the one at the cursor, else a pick.
 */
export async function movePassword(services: MovePasswordServices, argument: unknown): Promise<void> {
  const { words, language } = services;
  if (!requireTrust(words)) return;
  const [uri, offset] = placeIn(argument);
  const document = uri
    ? await vscode.workspace.openTextDocument(uri)
    : vscode.window.activeTextEditor?.document;
  if (!document || !(await language.of(document))) {
    say(words.t('Open a mailboxes file to move a password out of it.'));
    return;
  }
  const { version } = document;
  const password = await choose(document, await movable(services, document, offset), words);
  if (password === 'none') {
    say(words.t('There is no password here that can be moved.'));
    return;
  }
  if (!password) return;
  const places = await placesFor(password);
  if (!(await mayStore(places, services))) return;
  // From here to the storage only: the secret is in no message, argument or edit.
  const { readSecret } = await import('../../core/language/fixes/password-move.ts');
  const value = readSecret(password.file, password.move.secret);
  if (value === undefined || document.version !== version) {
    sayChanged(words);
    return;
  }
  const undo = await storeAt(places, value, services.passwords);
  const saves = savesAfter(document);
  if (
    document.version !== version ||
    !(await vscode.workspace.applyEdit(editOf(document, password.move.changes)))
  ) {
    await undo();
    sayChanged(words);
    return;
  }
  if (saves) await document.save();
  sayMoved(document, places, words);
}

async function movable(
  { language }: MovePasswordServices,
  document: vscode.TextDocument,
  offset: number | undefined,
): Promise<readonly MovablePassword[]> {
  const file = await language.of(document);
  if (!file) return [];
  const editor = vscode.window.activeTextEditor;
  if (offset !== undefined) return movablePasswords(file, offset);
  const cursor = editor?.document === document ? document.offsetAt(editor.selection.active) : undefined;
  const here = cursor === undefined ? [] : await movablePasswords(file, cursor);
  return here.length > 0 ? here : movablePasswords(file);
}

/** The one that there is, or that the person picks by its line. */
async function choose(
  document: vscode.TextDocument,
  passwords: readonly MovablePassword[],
  words: Words,
): Promise<MovablePassword | 'none' | undefined> {
  if (passwords.length < 2) return passwords[0] ?? 'none';
  const items = passwords.map((password) => {
    const { range, address } = password.problem;
    const line = words.number(document.positionAt(range.start).line + 1);
    return {
      password,
      label: address ?? words.t('Line {line}', { line }),
      description: words.t('Line {line}', { line }),
    };
  });
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: words.t('Choose the password to move to secret storage'),
  });
  return chosen?.password;
}

/** Whether the person agrees where there is something to agree to: several mailboxes, or another password that is stored already. */
async function mayStore(
  places: readonly PasswordPlace[],
  { passwords, words }: MovePasswordServices,
): Promise<boolean> {
  const addresses = [...new Set(places.map(({ address }) => address))];
  const [address] = addresses;
  if (address === undefined) {
    say(
      words.t(
        'No usable mailbox of the file takes this password. Correct the mailbox first, or remove the password by hand.',
      ),
    );
    return false;
  }
  if (addresses.length > mostMailboxes) {
    say(
      words.t(
        '{count} mailboxes take this password. Write “credential: env:NAME” in its place, and keep it in that variable.',
        {
          count: words.number(addresses.length),
        },
      ),
    );
    return false;
  }
  if (addresses.length > 1) {
    const question = words.t(
      '{count} mailboxes take this password: {addresses}. Store it for each of them?',
      {
        count: words.number(addresses.length),
        addresses: [...addresses.slice(0, 5), ...(addresses.length > 5 ? ['…'] : [])].join(', '),
      },
    );
    if (!(await confirm(question, words.t('Store for All')))) return false;
  }
  const stored = await Promise.all(places.map(({ name }) => passwords.get(name)));
  if (stored.every((password) => password === undefined)) return true;
  const question = words.t('A password of {address} is stored already. Replace it by the one of the file?', {
    address,
  });
  return confirm(question, words.t('Replace'));
}

async function confirm(question: string, yes: string): Promise<boolean> {
  return (await vscode.window.showWarningMessage(question, { modal: true }, yes)) === yes;
}

/** Moving does not unsay: the file was read, copied and committed with the password in it. */
function sayMoved(document: vscode.TextDocument, places: readonly PasswordPlace[], words: Words): void {
  const [place] = places;
  if (!place) return;
  const { address } = place;
  const several = new Set(places.map((each) => each.address)).size > 1;
  const moved = several
    ? words.t('The password is in the editor’s secret storage now, for each of its mailboxes.')
    : words.t('The password of {address} is in the editor’s secret storage now.', { address });
  const unread = places.some(({ isRead }) => !isRead)
    ? ` ${words.t('The file takes it from another place though (“credential”).')}`
    : '';
  const advice = words.t(
    'It stood in the file, and still stands in its history: undo, backups, git. Change it at the provider.',
  );
  const button = words.t('Set New Password');
  void vscode.window
    .showWarningMessage(`${moved}${unread} ${advice}`, ...(several ? [] : [button]))
    .then((answer) => {
      if (answer !== button) return;
      void vscode.commands.executeCommand('mailops.setPassword', { file: document.uri.toString(), address });
    });
}

function sayChanged(words: Words): void {
  say(words.t('The file has changed in the meantime. Nothing was moved; try again.'));
}

function say(message: string): void {
  void vscode.window.showWarningMessage(message);
}

function placeIn(argument: unknown): readonly [uri: vscode.Uri | undefined, offset: number | undefined] {
  if (typeof argument !== 'object' || argument === null) return [undefined, undefined];
  const file = 'file' in argument && typeof argument.file === 'string' ? argument.file : undefined;
  const offset = 'offset' in argument && typeof argument.offset === 'number' ? argument.offset : undefined;
  return [file === undefined ? undefined : vscode.Uri.parse(file, true), offset];
}
