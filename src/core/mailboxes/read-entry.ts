import { addressIdentity, checkAddress } from './address.ts';
import type { AnchorUses } from './anchor-uses.ts';
import { brokenTest } from './broken-test.ts';
import { checkText } from './check-scalar.ts';
import { checkValue } from './check.ts';
import { reportWrongType, type Checking } from './checking.ts';
import type { Defaults } from './defaults.ts';
import type { SourceItem } from './document.ts';
import { isNull, type MapValue } from './located.ts';
import { MapReader } from './map-reader.ts';
import { layersAt, topOf } from './merged-map.ts';
import type { MailboxEntry, SourceRange, YamlPath } from './model.ts';
import { fillPlaceholders } from './placeholders.ts';
import type { ProblemList } from './problem-list.ts';
import { readMailbox } from './read-mailbox.ts';
import { mailboxType } from './schema.ts';

/** What the items of one file are read with. */
export interface EntryContext {
  readonly defaults: Defaults;
  readonly anchors: AnchorUses;
  readonly problems: ProblemList;
  /** Offset of each address met so far, by `addressIdentity`. */
  readonly seen: Map<string, number>;
  /** 1-based line of an offset. */
  lineOf(offset: number): number;
}

interface OwnAddress {
  readonly text: string;
  readonly range: SourceRange;
}

/** Checks one item of `mailboxes` and reads it; undefined where it has no address of its own, which a problem then says. */
export function readEntry(item: SourceItem, index: number, context: EntryContext): MailboxEntry | undefined {
  const map = item.value;
  const { problems, anchors } = context;
  const checking: Checking = { problems, anchors, broken: [], address: addressIn(map), pending: [] };
  if (map.kind !== 'map') {
    if (isNull(map)) problems.add('missing-address', item.range);
    else if (!item.damaged && map.kind !== 'lost')
      reportWrongType(map, 'map', ['mailboxes', index], checking);
    return undefined;
  }
  checkValue(map, mailboxType, [], checking);
  const address = ownAddress(map, item, context);
  if (address === undefined) return undefined;
  for (const path of brokenDefaults(map, context.defaults, checking)) checking.broken.push(path);
  if (item.damaged) checking.broken.push([]);
  const under = context.defaults.map;
  const fill = (text: string): string => fillPlaceholders(text, address.text);
  const reader = new MapReader({ own: map, under }, [], {
    isBroken: brokenTest(checking.broken),
    fill,
  });
  return {
    mailbox: readMailbox(address.text, reader),
    index,
    range: item.range,
    lines: item.lines,
    addressRange: address.range,
    originOf: (path) => topOf(layersAt({ own: map, under }, path))?.origin,
    rangeOf: (path) => topOf(layersAt({ own: map, under }, path))?.value.range,
    broken: checking.broken,
  };
}

function addressIn(item: SourceItem['value']): string | undefined {
  const value = item.kind === 'map' ? item.items.get('address')?.value : undefined;
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The address, where it is valid and nobody's before; other faults of it than these are reported by the check of its type. */
function ownAddress(map: MapValue, item: SourceItem, context: EntryContext): OwnAddress | undefined {
  const { problems, seen } = context;
  const written = map.items.get('address');
  const text = addressIn(map);
  if (written === undefined || isNull(written.value)) {
    const [first] = map.items.values();
    const range = written?.keyRange ?? first?.keyRange ?? item.range;
    if (!item.damaged) problems.add('missing-address', range);
    return undefined;
  }
  if (text === undefined || !checkAddress(text).valid) return undefined;
  const { range } = written.value;
  const identity = addressIdentity(text);
  const earlier = seen.get(identity);
  if (earlier !== undefined) {
    problems.add('duplicate-address', range, { address: text, line: context.lineOf(earlier) });
    return undefined;
  }
  seen.set(identity, range.start);
  return { text, range };
}

/** The paths broken in `defaults` that this mailbox does not hide with a value of its own. */
function brokenDefaults(map: MapValue, defaults: Defaults, checking: Checking): readonly YamlPath[] {
  const layers = { own: map, under: defaults.map };
  const broken = defaults.broken.filter((path) => path.length === 0 || layersAt(layers, path).under);
  const filled: Checking = { ...checking, broken: [] };
  for (const { path, value, type } of defaults.pending) {
    if (layersAt(layers, path).under === value) checkText(value, type, path, filled);
  }
  return [...broken, ...filled.broken];
}
