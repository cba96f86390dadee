import { severityOfRule } from '../severity.ts';
import { readDefaults, unusableDefaults, type Defaults } from './defaults.ts';
import type { TopKeys } from './keys.ts';
import type { Layout } from './layout.ts';
import type { MapItem } from './located.ts';
import { mergeMailbox } from './merged-mailbox.ts';
import { readOwnItem, type OwnItem, type OwnMailbox } from './own-item.ts';
import type { PlacedProblem } from './piece-problems.ts';
import { ReadEntry } from './read-entry.ts';
import type { PieceReading } from './read-piece.ts';
import type { SourceItem } from './source-item.ts';

/** The mailboxes of a file, and what is wrong with them and with `defaults`. */
export interface ReadEntries {
  readonly entries: readonly ReadEntry[];
  readonly problems: readonly PlacedProblem[];
}

/** How many mailboxes are gone through between two chances to give up. */
const stride = 500;

/** Reads the items of `mailboxes` with `defaults` under them, those again that changed or whose defaults did. */
export class EntriesReader {
  #defaults:
    { readonly of: MapItem | undefined; readonly damaged: boolean; readonly read: Defaults } | undefined;
  /** The items of the last reading, where no address stood twice. */
  #distinct: readonly OwnItem[] | undefined;
  #unusable: { readonly of: MapItem; readonly read: Defaults } | undefined;

  *read(readings: readonly PieceReading[], head: TopKeys, layout: Layout): Generator<undefined, ReadEntries> {
    const items = readings.flatMap((reading) => reading.items);
    const cutShort = itemsCutShort(readings);
    const defaults = this.#defaultsOf(head, items.length);
    const problems: PlacedProblem[] = [...defaults.problems];
    const entries: ReadEntry[] = [];
    const owns = items.map(ownItem);
    const earlierOf = this.#repeated(owns);
    let index = -1;
    for (const item of items) {
      index += 1;
      if (index % stride === stride - 1) yield;
      const own = owns[index];
      if (own && own.problems.length > 0) problems.push(...own.problems);
      const mailbox = own?.mailbox;
      if (!mailbox) continue;
      const earlier = earlierOf?.get(mailbox);
      if (earlier) {
        problems.push(duplicateOf(mailbox, earlier, layout));
        continue;
      }
      let { merged } = item.memory;
      const isCutShort = cutShort.has(item);
      if (merged?.own !== mailbox || merged.defaults !== defaults || merged.isCutShort !== isCutShort) {
        yield;
        merged = mergeMailbox(mailbox, defaults, isCutShort);
        item.memory.merged = merged;
      }
      if (merged.problems.length > 0) problems.push(...merged.problems);
      entries.push(new ReadEntry(merged, item, layout, index));
    }
    return { entries, problems };
  }

  /** The mailboxes whose address another before them has, with that; undefined where there are none. */
  #repeated(owns: readonly OwnItem[]): ReadonlyMap<OwnMailbox, OwnMailbox> | undefined {
    const known = this.#distinct;
    // Hardly an edit changes an address.
    const isSame =
      known?.length === owns.length &&
      known.every((own, index) => own.mailbox?.identity === owns[index]?.mailbox?.identity);
    this.#distinct = owns;
    if (isSame) return undefined;
    const seen = new Map<string, OwnMailbox>();
    const repeated = new Map<OwnMailbox, OwnMailbox>();
    for (const { mailbox } of owns) {
      const earlier = mailbox && seen.get(mailbox.identity);
      if (earlier) repeated.set(mailbox, earlier);
      else if (mailbox) seen.set(mailbox.identity, mailbox);
    }
    if (repeated.size === 0) return undefined;
    this.#distinct = undefined;
    return repeated;
  }

  #defaultsOf({ keys, defaultsDamaged: damaged }: TopKeys, mailboxes: number): Defaults {
    const of = keys.get('defaults');
    let known = this.#defaults;
    if (known?.of !== of || known?.damaged !== damaged)
      known = { of, damaged, read: readDefaults(of, damaged) };
    this.#defaults = known;
    if (of === undefined || mailboxes <= known.read.mostMailboxes) return known.read;
    if (this.#unusable?.of !== of) this.#unusable = { of, read: unusableDefaults(of) };
    return this.#unusable.read;
  }
}

/** The mailboxes right before a line that may have been theirs. */
function itemsCutShort(readings: readonly PieceReading[]): ReadonlySet<SourceItem> {
  const items = new Set<SourceItem>();
  let previous: PieceReading | undefined;
  for (const reading of readings) {
    const item = reading.isLoose ? previous?.items.at(-1) : undefined;
    if (item) items.add(item);
    previous = reading;
  }
  return items;
}

function ownItem(item: SourceItem, index: number): OwnItem {
  if (item.memory.own) return item.memory.own;
  const own = readOwnItem(item, index);
  // What is no mailbox is called by its place in the list, which moves.
  if (item.value.kind === 'map') item.memory.own = own;
  return own;
}

function duplicateOf(mailbox: OwnMailbox, earlier: OwnMailbox, layout: Layout): PlacedProblem {
  const { line } = layout.positionAt(layout.rangeOf(earlier.addressPlace).start);
  return {
    rule: 'duplicate-address',
    severity: severityOfRule['duplicate-address'],
    place: mailbox.addressPlace,
    args: { address: mailbox.address, line },
  };
}
