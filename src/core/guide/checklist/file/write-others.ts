import { pairIn, placesIn, type PairPlace } from '../../../language/edits/place.ts';
import { scalarText } from '../../../language/edits/scalar-text.ts';
import { writeValue } from '../../../language/edits/set-value.ts';
import { applyChanges, inOrder, type TextChange } from '../../../language/edits/text-change.ts';
import { lineBreakAt } from '../../../language/edits/text-lines.ts';
import { addressIdentity, checkAddress } from '../../../mailboxes/address.ts';
import { emptyChecklist } from '../stored.ts';
import { notEditable } from './checklist-editing.ts';
import type { ChecklistProblem } from './checklist-problem.ts';
import { insertBelow, insertInMap, type NewEntry } from './insert-below.ts';
import { otherContentOf, type OtherContent, type OtherValue } from './other-content.ts';
import { readChecklist, type ChecklistContent } from './read-checklist.ts';
import { styleOf } from './record-style.ts';
import { removePair } from './remove-pair.ts';
import { sameChecklist } from './same-record.ts';

/** Writes of what Mailops does not know what `theirs` says at these paths (keys of `OtherContent`); what is not there goes. With a problem where that cannot be done without changing something else. */
export function writeOthers(
  text: string,
  paths: readonly string[],
  theirs: OtherContent,
): { readonly text: string; readonly problem?: ChecklistProblem } {
  let written = text;
  for (const joined of paths) {
    const before = readChecklist(written);
    const mine = otherContentOf(before).get(joined);
    const other = theirs.get(joined);
    const path = other?.path ?? mine?.path ?? [];
    const after = other && other.yaml === undefined ? undefined : withOther(written, before, path, other);
    if (after === undefined || !isOnlyThat(before, after, joined, other))
      return { text, problem: notEditable(path.at(-1) ?? '', 0) };
    written = after;
  }
  return { text: written };
}

function withOther(
  text: string,
  content: ChecklistContent,
  path: readonly string[],
  other: OtherValue | undefined,
): string | undefined {
  const [top = ''] = path;
  const piece = content.pieces.find(({ parsed }) => parsed().root?.pairs.some(({ key }) => isKey(key, top)));
  if (!piece) return other ? appended(text, path, other) : text;
  const changes = changesIn(piece.text, placesIn(piece.parsed().root, undefined), path, other);
  const sorted = changes && inOrder(changes);
  return (
    sorted &&
    text.slice(0, piece.start) +
      applyChanges(piece.text, sorted) +
      text.slice(piece.start + piece.text.length)
  );
}

function changesIn(
  text: string,
  top: ReturnType<typeof placesIn>,
  path: readonly string[],
  other: OtherValue | undefined,
): readonly TextChange[] | undefined {
  let place: PairPlace | undefined = top
    .filter((one) => one.kind === 'pair')
    .find(({ pair }) => isKey(pair.key, path[0] ?? ''));
  let depth = 1;
  for (; place && depth < path.length; depth += 1) {
    const inside: PairPlace | undefined = pairIn(place, path[depth] ?? '');
    if (!inside) break;
    place = inside;
  }
  if (!place) return undefined;
  if (depth === path.length) {
    if (!other) return removePair(text, place);
    const change = writeValue(text, place, other.yaml ?? '');
    return change && [change];
  }
  if (!other) return [];
  const entry = entryOf(path.slice(depth), other);
  if (place.value?.kind === 'map') return insertInMap(text, place.value, place, entry);
  const isEmpty = !place.value || (place.value.kind === 'scalar' && place.value.value === null);
  return isEmpty ? insertBelow(text, place, entry, styleOf(text, undefined).step) : undefined;
}

function appended(text: string, path: readonly string[], other: OtherValue): string {
  const lineBreak = lineBreakAt(text, text.length);
  const gap = text === '' || text.endsWith('\n') ? '' : lineBreak;
  return `${text}${gap}${entryOf(path, other).flow}${lineBreak}`;
}

function entryOf([first = '', ...rest]: readonly string[], { yaml = '' }: OtherValue): NewEntry {
  const value = rest.reduceRight((inside, key) => `{ ${scalarText(key)}: ${inside} }`, yaml);
  const flow = `${scalarText(first)}: ${value}`.trimEnd();
  return { lines: [flow], flow };
}

function isKey(key: string | undefined, wanted: string): boolean {
  if (key === wanted) return true;
  return key !== undefined && checkAddress(key).valid && addressIdentity(key) === wanted;
}

function isOnlyThat(
  before: ChecklistContent,
  text: string,
  path: string,
  other: OtherValue | undefined,
): boolean {
  const after = readChecklist(text, before);
  const [old, now] = [otherContentOf(before), otherContentOf(after)];
  if (after.state !== 'fine' || now.get(path)?.yaml !== other?.yaml) return false;
  const others = [...new Set([...old.keys(), ...now.keys()])].filter((one) => one !== path);
  if (!others.every((one) => old.get(one)?.text === now.get(one)?.text)) return false;
  return [...new Set([...before.mailboxes.keys(), ...after.mailboxes.keys()])].every((identity) => {
    const [was, is] = [before.mailboxes.get(identity), after.mailboxes.get(identity)];
    return (
      is?.isBroken !== true &&
      sameChecklist(was?.checklist ?? emptyChecklist, is?.checklist ?? emptyChecklist)
    );
  });
}
