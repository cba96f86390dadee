import type { PlacedFolder, TargetLayout } from '../folders/target-layout.ts';
import { opens } from '../imap/server-folders.ts';
import type { OriginFolder } from '../transfer/origin.ts';
import { forbiddenNames } from './forbidden-names.ts';
import type { InventoryDetails } from './inventory-details.ts';
import type { InventoryFolder, InventoryMessage, InventoryResult } from './inventory-result.ts';
import type { KnownTarget } from './read-target.ts';
import type { StandOuts } from './stand-outs.ts';
import type { FolderSurvey, Spot } from './survey-folder.ts';

/** What an inventory is put together from. */
interface Parts extends Pick<InventoryResult, 'address' | 'side' | 'result' | 'failure'> {
  readonly surveys: readonly FolderSurvey[];
  readonly standing: StandOuts;
  /** How the mailbox is laid out; undefined where its folders could not be listed. */
  readonly layout: TargetLayout | undefined;
  readonly details: InventoryDetails;
  readonly target: KnownTarget | undefined;
  readonly startedAt: Date;
}

/** The document of an inventory. */
export function inventoryOf(parts: Parts): InventoryResult {
  const { address, side, result, failure, surveys, standing, details, target, startedAt } = parts;
  const messagesOf = (spots: readonly Spot[]): InventoryMessage[] =>
    spots.map((spot) => messageOf(spot, details));
  return {
    version: 1,
    address,
    side,
    result,
    folders: foldersOf(parts),
    totals: totalsOf(surveys),
    quota: details.quota,
    limit: target?.limit ?? null,
    largest: messagesOf(standing.largest),
    oldest: messagesOf(standing.oldest),
    overLimit: messagesOf(standing.overLimit),
    failure,
    startedAt: startedAt.toISOString(),
    ms: Math.round(Date.now() - startedAt.getTime()),
  };
}

function totalsOf(surveys: readonly FolderSurvey[]): InventoryResult['totals'] {
  const sum = (of: (survey: FolderSurvey) => number): number =>
    surveys.reduce((total, survey) => total + of(survey), 0);
  return {
    folders: surveys.length,
    messages: sum(({ messages }) => messages),
    octets: sum(({ octets }) => octets),
    unseen: sum(({ unseen }) => unseen),
    duplicates: sum(({ duplicates }) => duplicates),
    duplicateOctets: sum(({ duplicateOctets }) => duplicateOctets),
    withoutMessageId: sum(({ withoutMessageId }) => withoutMessageId),
    overLimit: sum(({ overLimit }) => overLimit.length),
  };
}

/** All folders, INBOX first, each followed by those in it. */
function foldersOf({ surveys, layout, details, target }: Parts): InventoryFolder[] {
  const bySurvey = new Map(surveys.map((survey) => [survey.read.folder.name, survey]));
  const placed = layout?.folders ?? [];
  const forbidden = target?.layout
    ? forbiddenNames(placed.filter(opens).map(originOf), target.layout)
    : undefined;
  return [...placed]
    .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1))
    .map((folder): InventoryFolder => {
      const survey = bySurvey.get(folder.name);
      const [oldest, largest] = [survey?.oldest[0], survey?.largest[0]];
      const { newest } = survey ?? {};
      return {
        name: folder.name,
        folder: folder.title,
        parts: folder.parts,
        specialUse: folder.specialUse ?? null,
        subscribed: details.subscribed?.has(folder.name) ?? null,
        holdsMessages: opens(folder),
        uidValidity: survey?.read.opened?.uidValidity ?? null,
        messages: survey?.messages ?? 0,
        octets: survey?.octets ?? 0,
        unseen: survey?.unseen ?? 0,
        duplicates: survey?.duplicates ?? 0,
        withoutMessageId: survey?.withoutMessageId ?? 0,
        overLimit: survey?.overLimit.length ?? 0,
        oldest: oldest ? messageOf(oldest, details) : null,
        newest: newest ? messageOf(newest, details) : null,
        largest: largest ? messageOf(largest, details) : null,
        forbidden: forbidden?.get(folder.name) ?? null,
        reply: survey?.reply ?? null,
      };
    });
}

function originOf({ name, title, parts, specialUse }: PlacedFolder): OriginFolder {
  return { name, title, parts, specialUse, subscribed: undefined };
}

function sortKey({ parts, specialUse }: PlacedFolder): string {
  return `${specialUse === 'inbox' ? 0 : 1}${parts.join('\0')}`;
}

function messageOf(spot: Spot, details: InventoryDetails): InventoryMessage {
  const { folder, uid, size, internalDate } = spot;
  const { messageId = null, from = null, subject = null, date = null } = details.labelOf(spot) ?? {};
  return {
    ...{ messageId, from, subject, date, size },
    folder: folder.folder.title,
    uidValidity: folder.opened?.uidValidity ?? 0,
    uid,
    internalDate: internalDate ?? null,
  };
}
