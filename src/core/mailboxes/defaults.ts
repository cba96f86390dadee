import { checkValue } from './check.ts';
import type { PendingText } from './checking.ts';
import type { SourceDocument } from './document.ts';
import { mailboxesLimits } from './limits.ts';
import type { LocatedValue, MapItem, MapValue } from './located.ts';
import type { YamlPath } from './model.ts';
import { defaultsType } from './schema.ts';

/** `defaults`, checked once for all mailboxes. */
export interface Defaults {
  readonly map: MapValue | undefined;
  readonly broken: readonly YamlPath[];
  /** Texts to be checked once they are filled in for a mailbox. */
  readonly pending: readonly PendingText[];
}

/** Checks `defaults` and reports what is wrong in it. Where nothing of it can be relied on, the empty path is broken. */
export function readDefaults(document: SourceDocument): Defaults {
  const item = document.keys.get('defaults');
  const broken: YamlPath[] = [];
  const pending: PendingText[] = [];
  if (document.defaultsDamaged || item?.ambiguous === true) broken.push([]);
  if (item === undefined) return { map: undefined, broken, pending };
  // Each mailbox has all of them, as if by an alias.
  if (sizeOf(item.value) * document.items.length > mailboxesLimits.valuesOfAllAliases)
    return tooMany(document, item);
  checkValue(item.value, defaultsType, [], {
    problems: document.problems,
    anchors: document.anchors,
    broken,
    address: undefined,
    pending,
  });
  if (pending.length * document.items.length > mailboxesLimits.filledTexts) return tooMany(document, item);
  return { map: item.value.kind === 'map' ? item.value : undefined, broken, pending };
}

/** None of them is relied on, so no mailbox is tried without what it was to have. */
function tooMany({ problems }: SourceDocument, { keyRange }: MapItem): Defaults {
  problems.add('too-many-values', keyRange, { key: 'defaults' });
  return { map: undefined, broken: [[]], pending: [] };
}

/** How many values there are, those inside of others included. */
function sizeOf(value: LocatedValue): number {
  let size = 1;
  if (value.kind === 'list') for (const item of value.items) size += sizeOf(item);
  if (value.kind === 'map') for (const item of value.items.values()) size += sizeOf(item.value);
  return size;
}
