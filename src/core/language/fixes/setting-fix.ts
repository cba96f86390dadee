import { entryAtOffset } from '../../mailboxes/mailbox-at.ts';
import type { MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import { mailboxType } from '../../mailboxes/schema.ts';
import { placeOfValue, type Place } from '../edits/place.ts';
import type { ScalarValue } from '../edits/scalar-text.ts';
import { keysOf, setSettings } from '../edits/set-setting.ts';
import { setKeys } from '../edits/set-keys.ts';
import { setValue } from '../edits/set-value.ts';
import { sharersOf } from '../edits/sharers.ts';
import type { TextChange } from '../edits/text-change.ts';
import { sharersConcerned } from './concerned.ts';
import { argument, fixOf, type Fix, type FixScene } from './fix.ts';
import { withSharers } from './titles.ts';

/** Keys of one map with the values they get. */
export type Settings = Readonly<Record<string, ScalarValue>>;

interface Edit {
  readonly changes: readonly TextChange[];
  readonly alsoChanges: readonly string[];
}

/**
 * Sets keys beside the value that the problem is about, the value itself among them. What is right for one mailbox may be wrong
 * for others that share the value: then the title names them, and the fix is neither preferred nor made unasked.
 */
export function settingFix(
  scene: FixScene,
  title: string,
  values: Settings,
  rank: { readonly preferred?: boolean; readonly safe?: boolean } = {},
): readonly Fix[] {
  const edit = editOf(scene, values);
  if (!edit) return [];
  const { changes, alsoChanges } = edit;
  const isShared = alsoChanges.length > 0;
  const fixes = fixOf(withSharers(title, alsoChanges, scene.words), changes, isShared ? {} : rank);
  return isShared ? [...fixesAlone(scene, title, values, rank), ...fixes] : fixes;
}

/** How many mailboxes get a fix of their own. */
const most = 3;

/** Overrides a shared value in the mailboxes for which it is wrong, where it is right for others. */
function fixesAlone(
  scene: FixScene,
  title: string,
  values: Settings,
  { preferred = false }: { readonly preferred?: boolean },
): readonly Fix[] {
  const path = pathOf(scene);
  const { concerned, isRightForOthers } = sharersConcerned(scene, path, most);
  if (!isRightForOthers) return [];
  return concerned.flatMap((entry) => {
    const edit = setSettings(scene.file, entry, path.slice(0, -1), values);
    if (edit.kind !== 'edit' || edit.alsoChanges.length > 0) return [];
    const { address } = entry.mailbox;
    const alone = scene.words.t('{title} in {address} only', { title, address });
    return fixOf(alone, edit.changes, { preferred: preferred && concerned.length === 1 });
  });
}

function editOf(scene: FixScene, values: Settings): Edit | undefined {
  const { file, problem } = scene;
  const place = placeOfValue(file, problem.range);
  if (place?.kind !== 'pair') return undefined;
  const path = pathOf(scene);
  const entry = entryAtOffset(file.content, problem.range.start);
  if (entry && isAt(entry, path, problem.range.start)) {
    const edit = setSettings(file, entry, path.slice(0, -1), values);
    return edit.kind === 'edit' ? edit : undefined;
  }
  const changes = changesAt(file.text, place, values);
  return changes && { changes, alsoChanges: sharersOf(file, place) };
}

/** Where the value stands in `defaults` or in an anchored block. */
function changesAt(
  text: string,
  place: Extract<Place, { kind: 'pair' }>,
  values: Settings,
): readonly TextChange[] | undefined {
  if (place.parent) return setKeys(text, place.parent, values, keysOf(mailboxType.keys.imap));
  const [[key, value] = [], ...others] = Object.entries(values);
  if (value === undefined || others.length > 0 || key !== place.pair.key) return undefined;
  const change = setValue(text, place, value);
  return change && [change];
}

/** The path of the value inside the mailbox, as the problem's `key` says it. */
function pathOf(scene: FixScene): YamlPath {
  return (argument(scene, 'key') ?? '').split('.');
}

function isAt(entry: MailboxEntry, path: YamlPath, offset: number): boolean {
  return entry.rangeOf(path)?.start === offset && entry.originOf(path) === 'file';
}
