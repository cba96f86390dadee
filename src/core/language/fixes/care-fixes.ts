import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';
import { entryAtOffset } from '../../mailboxes/mailbox-at.ts';
import type { MailboxEntry, ProblemRule } from '../../mailboxes/model.ts';
import { mailboxType } from '../../mailboxes/schema.ts';
import { insertItem } from '../edits/insert-item.ts';
import { insertKeys } from '../edits/insert-keys.ts';
import { pairIn, placeOfEntry, placeOfValue, placesAround, type Place } from '../edits/place.ts';
import { scalarText } from '../edits/scalar-text.ts';
import { setValue, writeValue } from '../edits/set-value.ts';
import { sharersOf } from '../edits/sharers.ts';
import type { TextChange } from '../edits/text-change.ts';
import type { LanguageFile } from '../language-file.ts';
import type { SyntaxNode } from '../syntax-tree.ts';
import { fixOf, type Fixer, type FixScene } from './fix.ts';
import { add, changeTo, withSharers } from './titles.ts';

const mailboxKeys = Object.keys(mailboxType.keys);
/** How many owners are offered, those of most mailboxes first. */
const mostOwners = 5;
const noOwner: Fixer = (scene) => {
  const owners = ownersOf(scene.file)
    .filter((owner) => withoutSecrets(owner) === owner)
    .slice(0, mostOwners);
  return owners.flatMap((owner) => {
    const yaml = scalarText(owner);
    return fixOf(add(`owner: ${yaml}`, scene.words), withKey(scene, 'owner', yaml), {
      preferred: owners.length === 1,
    });
  });
};

/** A place to fill in: which methods are on file only a person knows, so that the problem stays until one is named. */
const noRecovery: Fixer = (scene) => {
  const item = itemOf(scene);
  if (!item || pairIn(item, 'mfa')) return [];
  return fixOf(add('mfa: []', scene.words), insertKeys(scene.file.text, item, [['mfa', '[]']], mailboxKeys));
};

/** Says that the password was changed today: true only if it was, so never unasked. */
const rotationOverdue: Fixer = (scene) => {
  const { file, problem, today, words } = scene;
  const list = placesAround(file, problem.range.start).findLast(
    (place) => place.kind === 'pair' && place.value?.kind === 'list',
  );
  if (!list) return [];
  return fixOf(
    withSharers(words.t('Record a password change today'), sharersOf(file, list), words),
    insertItem(file.text, list, [
      ['date', today],
      ['what', 'password-changed'],
    ]),
  );
};

/** The slip is most often one of the year. */
const futureDate: Fixer = ({ file, problem, today, words }) => {
  const place = placeOfValue(file, problem.range);
  if (place?.value?.kind !== 'scalar') return [];
  const year = Number(today.slice(0, 4));
  const rest = String(place.value.value).slice(4);
  const likely = [year, year - 1].map((each) => `${each}${rest}`).find((date) => date <= today);
  const dates = likely === undefined || likely === today ? [today] : [likely, today];
  return dates.flatMap((date) => fixOf(changeTo(date, words), setValue(file.text, place, date)));
};

/** Adds a key to the mailbox that the problem stands in, or fills it where it is empty. */
function withKey(scene: FixScene, key: string, yaml: string): readonly TextChange[] | undefined {
  const { file } = scene;
  const item = itemOf(scene);
  if (!item) return undefined;
  const pair = pairIn(item, key);
  if (!pair) return insertKeys(file.text, item, [[key, yaml]], mailboxKeys);
  const isEmpty = pair.value === undefined || isNothing(pair.value);
  const change = isEmpty ? writeValue(file.text, pair, yaml) : undefined;
  return change && [change];
}

/** The mailbox that the problem stands in, as it is written. */
function itemOf({ file, problem }: FixScene): Place | undefined {
  const entry = entryAtOffset(file.content, problem.range.start);
  return entry && placeOfEntry(file, entry);
}

/** Null, or a list or text without content. */
function isNothing(value: SyntaxNode): boolean {
  if (value.kind === 'list') return value.items.length === 0;
  return value.kind === 'scalar' && (value.value === null || String(value.value).trim() === '');
}

/** Every owner of the file, those of most mailboxes first. */
function ownersOf({ content }: LanguageFile): readonly string[] {
  const counts = new Map<string, number>();
  for (const { mailbox } of content.entries) count(counts, mailbox);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([owner]) => owner);
}

function count(counts: Map<string, number>, { owner }: MailboxEntry['mailbox']): void {
  if (owner !== undefined && owner.trim() !== '') counts.set(owner, (counts.get(owner) ?? 0) + 1);
}

/** Problems about what ought to be on record. */
export const careFixes = {
  'no-owner': noOwner,
  'no-recovery': noRecovery,
  'rotation-overdue': rotationOverdue,
  'future-date': futureDate,
} as const satisfies Partial<Record<ProblemRule, Fixer>>;
