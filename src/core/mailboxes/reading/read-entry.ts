import type { Mailbox, MailboxEntry, SourceRange, YamlPath } from '../model.ts';
import type { Layout } from './layout.ts';
import { layersAt, topOf, type Layers } from './merged-map.ts';
import type { MergedMailbox } from './merged-mailbox.ts';
import type { MapItem } from './located.ts';
import type { Place } from './piece.ts';
import type { SourceItem } from './source-item.ts';

/** A mailbox at its place in one text. Made anew for every reading, thousands of them: so it is no more than four references, in fields that cost nothing to set. */
export class ReadEntry implements MailboxEntry {
  readonly merged: MergedMailbox;
  private readonly item: SourceItem;
  private readonly layout: Layout;
  readonly index: number;

  constructor(merged: MergedMailbox, item: SourceItem, layout: Layout, index: number) {
    this.merged = merged;
    this.item = item;
    this.layout = layout;
    this.index = index;
  }

  get mailbox(): Mailbox {
    return this.merged.mailbox;
  }

  get broken(): readonly YamlPath[] {
    return this.merged.broken;
  }

  get range(): SourceRange {
    return this.layout.rangeOf(this.item.place);
  }

  get lines(): SourceRange {
    return this.layout.rangeOf(this.item.lines);
  }

  get addressRange(): SourceRange {
    return this.layout.rangeOf(this.merged.own.addressPlace);
  }

  originOf(path: YamlPath): 'file' | 'defaults' | undefined {
    return topOf(layersAt(layersOf(this.merged), path))?.origin;
  }

  rangeOf(path: YamlPath): SourceRange | undefined {
    const place = topOf(layersAt(layersOf(this.merged), path))?.value.place;
    return place && this.layout.rangeOf(place);
  }

  keyRangeOf(path: YamlPath): SourceRange | undefined {
    const item = pairAt(this.merged, path);
    return item && this.layout.rangeOf(item.key);
  }
}

/** Where a finding about a path is shown: at its key or value, or that of the nearest path around it that is written; the mailbox itself shows at its address. */
export function placeOfPath(merged: MergedMailbox, path: YamlPath, on: 'key' | 'value'): Place {
  for (let length = path.length; length > 0; length -= 1) {
    const here = path.slice(0, length);
    const isWhole = length === path.length;
    const pair = pairAt(merged, here);
    // Of a block that lacks something only its key is shown.
    if (pair) return isWhole && on === 'value' ? pair.value.place : pair.key;
    const item = topOf(layersAt(layersOf(merged), here));
    if (item) return item.value.place;
  }
  return merged.own.addressPlace;
}

function layersOf({ own, defaults }: MergedMailbox): Layers {
  return { own: own.map, under: defaults.map };
}

/** The pair that a path ends with: of the mailbox, else of `defaults`; undefined for an item of a list. */
function pairAt(merged: MergedMailbox, path: YamlPath): MapItem | undefined {
  const last = path.at(-1);
  if (typeof last !== 'string' || topOf(layersAt(layersOf(merged), path)) === undefined) return undefined;
  const { own, under } = layersAt(layersOf(merged), path.slice(0, -1));
  for (const layer of [own, under]) {
    const pair = layer?.kind === 'map' ? layer.items.get(last) : undefined;
    if (pair) return pair;
  }
  return undefined;
}
