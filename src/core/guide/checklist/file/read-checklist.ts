import { addressIdentity, checkAddress } from '../../../mailboxes/address.ts';
import { quoted } from '../../../mailboxes/limits.ts';
import { anchorLookup, type AnchorLookup } from './anchors.ts';
import { checklistLimits } from './checklist-limits.ts';
import { piecesOf, readableText, type ChecklistPiece, type ChecklistPieces } from './checklist-pieces.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { firstMarker } from './conflict-sides.ts';
import { readMailbox, type KeptMailbox, type MailboxPart } from './read-mailbox.ts';

/** How a file is: everything but `fine` cannot be written to. */
export type ChecklistState = 'fine' | 'broken' | 'conflict-markers' | 'too-large' | 'newer-version';

/** The version of the format that Mailops reads and writes. */
export const checklistVersion = 1;

export interface ChecklistContent {
  readonly state: ChecklistState;
  /** By `addressIdentity` of the address, in the order of the file. What is read of a mailbox is read when it is asked for. */
  readonly mailboxes: ReadonlyMap<string, KeptMailbox>;
  /** Of the file as a whole; those of one mailbox are with it. */
  readonly problems: readonly ChecklistProblem[];
  /** The stretches of the text, for `applyOperations` and the next reading. */
  readonly pieces: readonly ChecklistPiece[];
  readonly lookup: AnchorLookup;
  /** Where the text that is read ends: the end of the document is none of it, nor a second one. */
  readonly end: number;
}

/**
 * Reads the text of a `<name>.checklist.yaml` (contract, section 1). Never throws, and takes about 20 ms a megabyte: only the keys of the top level are looked at, and the piece
 * of an address is parsed when something of that mailbox is first asked for. `readChecklist(text).mailboxes.get(addressIdentity(address))?.checklist.answers`
 * is what the operator answered for a mailbox.
 *
 * With `earlier`, what was parsed of another text is used again where it is the same.
 */
export function readChecklist(text: string, earlier?: ChecklistContent): ChecklistContent {
  if (text.length > checklistLimits.fileSize) return unreadContent('too-large', 'too-large', 0);
  const marker = firstMarker(text);
  if (marker !== undefined) return unreadContent('conflict-markers', 'conflict-markers', marker);
  const readable = readableText(text);
  const cut = piecesOf(readable, earlier?.pieces);
  const { pieces } = cut;
  const lookup = anchorLookup(readable, pieces);
  const last = pieces.at(-1);
  const { parts, problems, state } = topOf(cut);
  const mailboxes = new Map<string, KeptMailbox>();
  for (const [identity, [first, ...others]] of parts)
    mailboxes.set(identity, readMailbox(first.address, [first, ...others], lookup));
  return { state, mailboxes, problems, pieces, lookup, end: last ? last.start + last.text.length : 0 };
}

/** A file of which nothing is read, with the problem that says why. */
export function unreadContent(
  state: ChecklistState,
  code: ChecklistProblem['code'],
  offset: number,
  args: ChecklistProblem['args'] = {},
): ChecklistContent {
  const problems = [{ code, args, offset }];
  return { state, mailboxes: new Map(), problems, pieces: [], lookup: () => undefined, end: 0 };
}

interface NamedPart extends MailboxPart {
  readonly address: string;
}

interface Top {
  readonly state: ChecklistState;
  readonly problems: readonly ChecklistProblem[];
  readonly parts: ReadonlyMap<string, readonly [NamedPart, ...NamedPart[]]>;
}

function topOf({ pieces, secondDocument }: ChecklistPieces): Top {
  const problems: ChecklistProblem[] = [];
  const parts = new Map<string, [NamedPart, ...NamedPart[]]>();
  let state: ChecklistState = 'fine';
  for (const piece of pieces) {
    if (!piece.key) {
      const fault = faultOfWhole(piece);
      if (fault) {
        problems.push(fault);
        state = fault.code === 'too-large' ? 'too-large' : 'broken';
      }
    }
    for (const { text: key, offset } of keysOf(piece)) {
      const at = piece.start + offset;
      if (key === 'version') {
        const problem = versionProblem(piece);
        if (problem) problems.push({ ...problem, offset: at });
        if (problem?.code === 'newer-version') state = 'newer-version';
      } else if (checkAddress(key).valid) {
        const part = { piece, offset, address: key, pair: () => pairAt(piece, key, offset) };
        const identity = addressIdentity(key);
        const others = parts.get(identity);
        if (others) others.push(part);
        else parts.set(identity, [part]);
      } else if (!key.startsWith('x-') && problems.length < checklistLimits.problems)
        problems.push(notAnAddress(key, at));
    }
  }
  if (secondDocument !== undefined)
    problems.push({ code: 'several-documents', args: {}, offset: secondDocument });
  return { state, problems, parts };
}

function keysOf(piece: ChecklistPiece): readonly { readonly text: string; readonly offset: number }[] {
  if (piece.key) return [piece.key];
  const { root } = piece.parsed();
  return root?.pairs.map(({ key = '', keyRange }) => ({ text: key, offset: keyRange.start })) ?? [];
}

function pairAt(piece: ChecklistPiece, key: string, offset: number): ReturnType<MailboxPart['pair']> {
  const { root } = piece.parsed();
  // A piece that was cut out holds its key and nothing else.
  if (piece.key && root?.pairs.length !== 1) return undefined;
  return root?.pairs.find((pair) => pair.key === key && (piece.key ?? pair.keyRange.start === offset));
}

/** What is wrong with a file that is read as one, or with what stands before the first key. */
function faultOfWhole(piece: ChecklistPiece): ChecklistProblem | undefined {
  const { faults, isOther, isTooLarge } = piece.parsed();
  if (isTooLarge) return { code: 'too-large', args: {}, offset: piece.start };
  const [fault] = faults;
  if (fault)
    return { code: 'syntax', args: { reason: fault.reason }, offset: piece.start + fault.range.start };
  return isOther ? { code: 'not-a-map', args: { key: '' }, offset: piece.start } : undefined;
}

function versionProblem(piece: ChecklistPiece): Pick<ChecklistProblem, 'code' | 'args'> | undefined {
  const value = piece.parsed().root?.pairs.find(({ key }) => key === 'version')?.value;
  const found = value?.kind === 'scalar' ? value.value : undefined;
  if (found === checklistVersion || found === String(checklistVersion)) return undefined;
  const isNewer = typeof found === 'number' && found > checklistVersion;
  return {
    code: isNewer ? 'newer-version' : 'bad-version',
    args: { found: found === undefined ? '' : quoted(String(found)), expected: checklistVersion },
  };
}

function notAnAddress(key: string, offset: number): ChecklistProblem {
  const check = checkAddress(key);
  const likely = check.valid ? undefined : check.likely;
  return {
    code: 'not-an-address',
    args: { key: quoted(key), ...(likely !== undefined && { likely }) },
    offset,
  };
}
