import type * as vscode from 'vscode';
import type { PasswordHome, PasswordMove } from '../../core/language/fixes/password-move.ts';
import type { LanguageFile } from '../../core/language/language-file.ts';
import type { Mailbox, MailboxFile, Problem } from '../../core/mailboxes/model.ts';
import type { Approval } from '../secrets/approval.ts';
import type { PasswordStore, StoredPassword } from '../secrets/password-store.ts';
import { secretName } from '../secrets/secret-name.ts';
import { usesOf, writtenOf } from '../secrets/written-places.ts';

/** A password that can be moved, in the text as it is now; still in it. */
export interface MovablePassword {
  readonly file: LanguageFile;
  readonly problem: Problem;
  readonly move: Extract<PasswordMove, { kind: 'move' }>;
}

/** One name of the secret storage under which the password is to be found, and for what it may be sent. */
export interface PasswordPlace {
  readonly name: string;
  readonly address: string;
  /** What the file says of the servers, as an approval keeps it. */
  readonly written: Approval['written'];
  /** Whether the mailbox asks the editor's storage at all. */
  readonly isRead: boolean;
}

/** The passwords of a file that can be moved, in its order; at an offset, those alone that touch it. */
export async function movablePasswords(
  file: LanguageFile,
  offset?: number,
): Promise<readonly MovablePassword[]> {
  const { passwordMove } = await import('../../core/language/fixes/password-move.ts');
  return file.content.problems.flatMap((problem) => {
    const { rule, args, range } = problem;
    const isSecret =
      rule === 'password-in-file' || (rule === 'bad-credential' && args['fault'] === 'unknown-kind');
    if (!isSecret || (offset !== undefined && (offset < range.start || offset > range.end))) return [];
    const move = passwordMove(file, range);
    return move.kind === 'move' ? [{ file, problem, move }] : [];
  });
}

/** Where the password belongs once the file says what it will say after the move. */
export async function placesFor({ file, move }: MovablePassword): Promise<readonly PasswordPlace[]> {
  const [{ homesOf }, { applyChanges }, { MailboxesReader }, { inSlices }] = await Promise.all([
    import('../../core/language/fixes/password-move.ts'),
    import('../../core/language/edits/text-change.ts'),
    import('../../core/mailboxes/reading/reader.ts'),
    import('../../core/mailboxes/reading/in-slices.ts'),
  ]);
  const after = applyChanges(file.text, move.changes);
  const reading = await inSlices(new MailboxesReader().read(after), new AbortController().signal);
  return reading ? named(homesOf(reading.content, move.credential), reading.content) : [];
}

/** Puts a password where it belongs; gives back what takes it out again. */
export async function storeAt(
  places: readonly PasswordPlace[],
  value: string,
  store: Pick<PasswordStore, 'get' | 'set' | 'delete'>,
): Promise<() => Promise<void>> {
  const before: (readonly [string, StoredPassword | undefined])[] = [];
  const undo = async (): Promise<void> => {
    for (const [name, password] of before) await (password ? store.set(name, password) : store.delete(name));
  };
  try {
    for (const { name, written } of places) {
      before.push([name, await store.get(name)]);
      await store.set(name, { value, approval: { bindings: [], written } });
    }
  } catch (error) {
    await undo();
    throw error;
  }
  return undo;
}

/** The document of an edit's result is written at once only where nothing else waits to be saved. */
export function savesAfter(document: Pick<vscode.TextDocument, 'isDirty' | 'isUntitled'>): boolean {
  return !document.isDirty && !document.isUntitled;
}

function named(homes: readonly PasswordHome[], { entries }: MailboxFile): readonly PasswordPlace[] {
  const mailboxes = new Map<string, Mailbox>(entries.map(({ mailbox }) => [mailbox.address, mailbox]));
  const places = new Map<string, PasswordPlace>();
  for (const { address, side, leg, credential } of homes) {
    const mailbox = mailboxes.get(address);
    if (!mailbox) continue;
    const name = secretName(mailbox, side, leg);
    const uses = usesOf(mailbox, side).filter((use) => secretName(mailbox, side, use.leg) === name);
    places.set(name, { name, address, written: writtenOf(uses), isRead: credential === 'editor' });
  }
  return [...places.values()];
}
