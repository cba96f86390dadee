import { inOrder } from '../folders/in-order.ts';
import type { Difference, DifferenceClass, CompareFolder, CompareResult } from './compare-result.ts';
import type { ComparedFolder } from './compared-folder.ts';
import type { MatchedFolder } from './match-messages.ts';
import { differingFields, type LookedAgain } from './second-look.ts';
import type { Look } from './side.ts';

/** What both sides came to. */
export interface Comparison extends LookedAgain {
  readonly pairs: readonly MatchedFolder[];
  /** Folders of the other side that no folder of the one was paired with. */
  readonly unpaired: readonly ComparedFolder[];
  readonly looks: { readonly one: Look; readonly other: Look };
}

type Counts = Record<DifferenceClass, number>;
type Body = Pick<CompareResult, 'folders' | 'totals' | 'differences'>;

const none: Body['totals'] = {
  messages: 0,
  otherMessages: 0,
  matched: 0,
  gapPercent: 0,
  differences: zero(),
  alike: 0,
  sizeDiffers: 0,
};

/** What the document says where nothing was compared. */
export const nothingCompared: Body = { folders: [], totals: none, differences: [] };

/** Counts and names what was found. */
export function bodyOf({ pairs, unpaired, missed, extra, looks }: Comparison): Body {
  const differences: Difference[] = [];
  const counts = new Map<ComparedFolder, Counts>();
  const count = (folder: ComparedFolder, difference: Difference): void => {
    const of = counts.get(folder) ?? zero();
    counts.set(folder, of);
    of[difference.class] += 1;
    differences.push(difference);
  };
  const byFolder = grouped(missed, ({ pair }) => pair.one);
  for (const pair of pairs) {
    const { one } = pair;
    for (const { index, class: kind, detail } of byFolder.get(one) ?? [])
      count(one, differenceOf(one, index, looks.one, kind, detail));
    for (const index of pair.different) {
      const fields = differingFields(pair, index, looks.one, looks.other).join(', ');
      count(one, differenceOf(one, index, looks.one, 'different', fields === '' ? undefined : fields));
    }
  }
  const owner = new Map(pairs.flatMap(({ one, other }) => (other ? [[other, one] as const] : [])));
  for (const { folder, index } of extra)
    count(owner.get(folder) ?? folder, differenceOf(folder, index, looks.other, 'extra'));
  const folders = [
    ...pairs.map((pair) => folderOf(pair, counts.get(pair.one) ?? zero())),
    ...[...unpaired]
      .sort((one, other) => inOrder(one.title, other.title))
      .map((other) => unpairedOf(other, counts.get(other) ?? zero())),
  ];
  return { folders, totals: totalsOf(folders, pairs), differences };
}

function differenceOf(
  folder: ComparedFolder,
  index: number,
  look: Look,
  kind: DifferenceClass,
  detail?: string,
): Difference {
  const uid = folder.uidAt(index);
  const seen = look.header(folder, uid);
  const label =
    seen !== undefined && seen !== 'gone'
      ? seen.label
      : { messageId: folder.messageIdAt(index) ?? null, from: null, subject: null, date: null };
  return {
    class: kind,
    folder: folder.title,
    uidValidity: folder.uidValidity,
    uid,
    ...label,
    size: folder.sizeAt(index),
    ...(detail !== undefined && { detail }),
  };
}

function folderOf({ one, other, pairing, late, gone }: MatchedFolder, differences: Counts): CompareFolder {
  const messages = one.length - gone.size;
  const matched = one.length - pairing.left.length + late.size;
  return {
    folder: one.title,
    other: other?.title ?? null,
    messages,
    otherMessages: other?.length ?? 0,
    matched,
    gapPercent: gapOf(messages, matched),
    differences,
    reply: one.reply ?? other?.reply ?? null,
  };
}

function unpairedOf(other: ComparedFolder, differences: Counts): CompareFolder {
  return {
    folder: null,
    other: other.title,
    messages: 0,
    otherMessages: other.length,
    matched: 0,
    gapPercent: 0,
    differences,
    reply: other.reply ?? null,
  };
}

function totalsOf(folders: readonly CompareFolder[], pairs: readonly MatchedFolder[]): Body['totals'] {
  const differences = zero();
  let [messages, otherMessages, matched] = [0, 0, 0];
  for (const folder of folders) {
    messages += folder.messages;
    otherMessages += folder.otherMessages;
    matched += folder.matched;
    for (const kind of classes) differences[kind] += folder.differences[kind];
  }
  return {
    messages,
    otherMessages,
    matched,
    gapPercent: gapOf(messages, matched),
    differences,
    alike: pairs.reduce((sum, { alike }) => sum + alike, 0),
    sizeDiffers: pairs.reduce((sum, { sizeDiffers }) => sum + sizeDiffers, 0),
  };
}

/** Per cent with two decimals; a single missing message is never rounded to none. */
function gapOf(messages: number, matched: number): number {
  const missing = messages - matched;
  if (messages === 0 || missing <= 0) return 0;
  return Math.max(0.01, Math.round((10_000 * missing) / messages) / 100);
}

const classes = [
  'lost',
  'duplicate',
  'label-copy',
  'over-limit',
  'refused',
  'arrived-meanwhile',
  'different',
  'extra',
] as const satisfies readonly DifferenceClass[];

function zero(): Counts {
  return {
    lost: 0,
    duplicate: 0,
    'label-copy': 0,
    'over-limit': 0,
    refused: 0,
    'arrived-meanwhile': 0,
    different: 0,
    extra: 0,
  };
}

function grouped<T>(
  list: readonly T[],
  keyOf: (item: T) => ComparedFolder,
): ReadonlyMap<ComparedFolder, readonly T[]> {
  const groups = new Map<ComparedFolder, T[]>();
  for (const item of list) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
