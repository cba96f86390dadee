import type { ComparedFolder } from './compared-folder.ts';
import type { FolderPair } from './pair-folders.ts';
import { Pairing } from './pairing.ts';

/** A pair of folders with their messages paired. */
export interface MatchedFolder extends FolderPair {
  readonly pairing: Pairing;
  /** Indexes of messages that the other side has with other content, or as far as that was looked at, with another header. */
  readonly different: Set<number>;
  /** Messages whose content is the same once line ends and NUL are taken alike. */
  alike: number;
  /** Messages that are found, and whose announced sizes differ. */
  sizeDiffers: number;
  /** Indexes of messages that were found on the other side only by a second look. */
  readonly late: Set<number>;
  /** Indexes of messages that have left the one side since it was read. */
  readonly gone: Set<number>;
}

/** @param taken which messages of each folder of the other side are spoken for, by index */
export async function matchMessages(
  { one, other }: FolderPair,
  taken: ReadonlyMap<ComparedFolder, Uint8Array>,
  deep: boolean,
): Promise<MatchedFolder> {
  const spoken = (other && taken.get(other)) ?? new Uint8Array(0);
  const pairing = new Pairing(one.length, spoken);
  const matched: MatchedFolder = {
    one,
    other,
    pairing,
    different: new Set(),
    alike: 0,
    sizeDiffers: 0,
    late: new Set(),
    gone: new Set(),
  };
  if (!other || other.length === 0 || one.length === 0) return matched;
  if (deep) await byContent(matched, other, spoken);
  else byHeader(matched, other);
  const names = (folder: ComparedFolder) => (index: number) => folder.messageIdAt(index);
  for (const index of pairing.by(names(one), names(other))) matched.different.add(index);
  pairing.partners.forEach((partner, index) => {
    if (partner !== -1 && one.sizeAt(index) !== other.sizeAt(partner)) matched.sizeDiffers += 1;
  });
  return matched;
}

/** The same header is the same message; among several, first those that are as long too. */
function byHeader({ one, pairing }: MatchedFolder, other: ComparedFolder): void {
  const sized = (folder: ComparedFolder) => (index: number) =>
    `${folder.digestAt(index)} ${folder.sizeAt(index)}`;
  pairing.by(sized(one), sized(other));
  const digests = (folder: ComparedFolder) => (index: number) => folder.digestAt(index);
  pairing.by(digests(one), digests(other));
}

/** The same octets; then the same but for what servers keep their own way; then, with other content, the same header. */
async function byContent(matched: MatchedFolder, other: ComparedFolder, spoken: Uint8Array): Promise<void> {
  const { one, pairing, different } = matched;
  pairing.by(
    (index) => one.exactAt(index),
    (index) => other.exactAt(index),
  );
  const { left } = pairing;
  if (left.length === 0) return;
  const free: number[] = [];
  spoken.forEach((is, index) => {
    if (is === 0) free.push(index);
  });
  await one.learn(left);
  await other.learn(free);
  matched.alike += pairing.by(
    (index) => one.canonicalAt(index),
    (index) => other.canonicalAt(index),
  ).length;
  const digests = (folder: ComparedFolder) => (index: number) => folder.digestAt(index) || undefined;
  for (const index of pairing.by(digests(one), digests(other))) different.add(index);
}
