import { connectionOf, connectionPath } from '../../mailboxes/connection.ts';
import type { Credential, MailboxEntry, MailboxFile, SourceRange } from '../../mailboxes/model.ts';
import { isSecretKey } from '../../mailboxes/secret-keys.ts';
import type { Side } from '../../report/report.ts';
import { pairIn, placeOfValue, type PairPlace } from '../edits/place.ts';
import { removePlace } from '../edits/remove-place.ts';
import { renameKey } from '../edits/rename-key.ts';
import { setValue, writeValue } from '../edits/set-value.ts';
import { inOrder, type TextChange } from '../edits/text-change.ts';
import type { LanguageFile } from '../language-file.ts';
import type { SyntaxScalar } from '../syntax-tree.ts';

/** Whose password it is: one leg of one side of a mailbox. */
export interface PasswordHome {
  readonly address: string;
  readonly side: Side;
  readonly leg: 'imap' | 'smtp';
  /** Where the leg takes its secret from; the password serves only if that is the editor. */
  readonly credential: Credential['kind'];
}

/** Why a secret cannot be moved: it is no password of a mailbox, or others repeat its anchor. */
export type MoveRefusal = 'not-a-password' | 'repeated' | 'no-place';

/** How a password leaves the file. The secret itself is only pointed at: who moves it reads it when it is time. */
export type PasswordMove =
  | {
      readonly kind: 'move';
      /** Takes the password out and has the file say `credential: editor` in its place, unless a credential is there already. */
      readonly changes: readonly TextChange[];
      readonly secret: SourceRange & { readonly style: SyntaxScalar['style'] };
      /** Where in the text after the changes the credential stands that now counts; `homesOf` finds whose it is. */
      readonly credential: number;
    }
  | { readonly kind: 'refused'; readonly reason: MoveRefusal };

/** Keys that hold the password of a mailbox; the other secret keys hold tokens and secrets of applications. */
const passwordKeys: ReadonlySet<string> = new Set([
  'password',
  'passwd',
  'passphrase',
  'passcode',
  'passwort',
  'kennwort',
  'motdepasse',
  'mdp',
  'pwd',
  'pw',
  'apppassword',
  'credential',
]);

/** Plans how the secret scalar at `range` moves to a secret storage. */
export function passwordMove(file: LanguageFile, range: SourceRange): PasswordMove {
  const place = placeOfValue(file, range);
  if (place?.kind !== 'pair' || place.value?.kind !== 'scalar') return refused('no-place');
  const { key = '' } = place.pair;
  if (!passwordKeys.has(key.toLowerCase().replaceAll(/[-_ ]/g, ''))) return refused('not-a-password');
  if (!holdsConnection(place)) return refused('not-a-password');
  if (place.value.anchor !== undefined) return refused('repeated');
  const edit = isSecretKey(key) ? withoutPassword(file.text, place) : asEditor(file.text, place);
  if (!edit) return refused('no-place');
  const { changes, at, inside } = edit;
  const secret = { ...place.value.range, style: place.value.style };
  return { kind: 'move', changes, secret, credential: shifted(at, changes) + inside };
}

/** The password at the range of a move, as a server wants it: digits stay as they are written. */
export function readSecret(file: LanguageFile, secret: SourceRange): string | undefined {
  const value = placeOfValue(file, secret)?.value;
  if (value?.kind !== 'scalar') return undefined;
  return typeof value.value === 'string' ? value.value : file.text.slice(secret.start, secret.end);
}

/**
 * Whose secret the credential at an offset tells of: every leg that takes it from there, be it through `defaults`, an
 * alias or a merge key. `content` is the file after the move.
 */
export function homesOf(content: MailboxFile, credential: number): readonly PasswordHome[] {
  return content.entries.flatMap((entry) => homesIn(entry, credential));
}

function homesIn(entry: MailboxEntry, credential: number): readonly PasswordHome[] {
  const { mailbox } = entry;
  return (['source', 'target'] as const).flatMap((side) => {
    const connection = connectionOf(mailbox, side);
    if (!connection) return [];
    return (['imap', 'smtp'] as const).flatMap((leg) => {
      const endpoint = connection[leg];
      if (endpoint === false) return [];
      const own = entry.rangeOf(connectionPath(mailbox, side, [leg, 'credential']));
      const range = own ?? entry.rangeOf(connectionPath(mailbox, side, ['credential']));
      if (range?.start !== credential) return [];
      const { kind } = endpoint?.credential ?? connection.credential ?? editor;
      return [{ address: mailbox.address, side, leg, credential: kind }];
    });
  });
}

const editor = { kind: 'editor' } as const satisfies Credential;

/** `password: x` becomes `credential: editor`, or goes where a credential stands beside it. */
function withoutPassword(text: string, place: PairPlace): Edit | undefined {
  const beside = place.parent && pairIn(place.parent, 'credential');
  if (!beside) {
    const written = writeValue(text, place, 'editor');
    const changes = written && inOrder([renameKey(text, place, 'credential'), written]);
    return changes && { changes, at: written.start, inside: 0 };
  }
  const removed = removePlace(text, place);
  const isEmpty = beside.value === undefined || beside.value.range.start === beside.value.range.end;
  const filled = isEmpty ? setValue(text, beside, 'editor') : undefined;
  const changes = removed && inOrder(filled ? [...removed, filled] : removed);
  if (!changes) return undefined;
  if (filled) return { changes, at: filled.start, inside: filled.text.indexOf('editor') };
  return beside.value && { changes, at: beside.value.range.start, inside: 0 };
}

function asEditor(text: string, place: PairPlace): Edit | undefined {
  const written = writeValue(text, place, 'editor');
  return written && { changes: [written], at: written.start, inside: 0 };
}

interface Edit {
  readonly changes: readonly TextChange[];
  /** Where the credential stands: an offset into the text before the changes, and how far behind it in the text that is inserted there. */
  readonly at: number;
  readonly inside: number;
}

/** Where an offset lies after the changes in front of it. */
function shifted(offset: number, changes: readonly TextChange[]): number {
  return changes
    .filter(({ start }) => start < offset)
    .reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

/** Whether a password here is one of the mailbox: in it, in an end of its migration, or in one of their legs. */
function holdsConnection(place: PairPlace): boolean {
  const steps: string[] = [];
  for (let at: PairPlace['parent'] = place.parent; at; at = at.parent) {
    if (at.kind === 'item') break;
    steps.unshift(at.pair.key ?? '');
  }
  if (steps[0] === 'defaults' || steps[0]?.startsWith('x-') === true) steps.shift();
  return /^(?:migration\.(?:source|target)\.?)?(?:imap|smtp)?$/.test(steps.join('.'));
}

function refused(reason: MoveRefusal): PasswordMove {
  return { kind: 'refused', reason };
}
