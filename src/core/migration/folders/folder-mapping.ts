import { opens } from '../imap/server-folders.ts';
import type { OriginFolder } from '../transfer/origin.ts';
import { lengthOf } from './forbidden-name.ts';
import { marked, safeParts } from './safe-name.ts';
import { targetName, type PlacedFolder, type TargetLayout, type TargetName } from './target-layout.ts';

/** A folder of the origin and its place on the target. */
export interface FoundPlace extends TargetName {
  readonly by: 'special-use' | 'name' | 'other-name';
  /** What it lies under, where that was mapped. */
  readonly above: FoundPlace | undefined;
  /** Its own parts under that. */
  readonly own: readonly string[];
  /** The folder of that name, where the target has one. */
  readonly there: PlacedFolder | undefined;
}

/** Joins the parts of a name where there is no hierarchy. */
const flat = ' - ';

/** Gives each folder of an origin a place that no other one has. Parents have to be mapped before what lies in them. */
export class FolderMapping {
  readonly #layout: TargetLayout;
  readonly #found = new Map<OriginFolder, FoundPlace>();
  readonly #byParts = new Map<string, FoundPlace>();
  readonly #claimed = new Set<string>();
  readonly #onTarget: ReadonlyMap<string, PlacedFolder>;

  constructor(layout: TargetLayout) {
    this.#layout = layout;
    this.#onTarget = new Map(layout.folders.map((folder) => [this.#key(folder.title), folder]));
  }

  get found(): Iterable<FoundPlace> {
    return this.#found.values();
  }

  of(folder: OriginFolder): FoundPlace | undefined {
    return this.#found.get(folder);
  }

  isClaimed({ title }: TargetName): boolean {
    return this.#claimed.has(this.#key(title));
  }

  /** A folder with the same special use, of several the one that is called the same. */
  byUse(folder: OriginFolder): void {
    const use = keyOf(folder.parts).toUpperCase() === 'INBOX' ? 'inbox' : folder.specialUse;
    if (use === undefined) return;
    const candidates = this.#layout.folders.filter(
      (one) => one.specialUse === use && opens(one) && !this.isClaimed(one),
    );
    const isSame = ({ parts }: PlacedFolder): boolean => keyOf(parts) === keyOf(folder.parts);
    const there = candidates.find(isSame) ?? candidates[0];
    if (!there) return;
    const { name, title, parts } = there;
    const by = use === 'inbox' || isSame(there) ? 'name' : 'special-use';
    this.#settle(folder, { name, title, by, above: undefined, own: parts, there });
  }

  /** The folder of its name, there or to be made, where the target allows that name. */
  byName(folder: OriginFolder): void {
    if (this.#found.has(folder)) return;
    const { above, own } = this.#place(folder);
    const name = targetName(this.#layout, own, above?.name);
    const allowed = this.#allowed(own, above);
    if (keyOf(allowed) === keyOf(own) && !this.isClaimed(name))
      this.#settle(folder, { ...this.#asThere(name), by: 'name', above, own });
  }

  byOtherName(folder: OriginFolder): void {
    if (this.#found.has(folder)) return;
    const { above, own: wished } = this.#place(folder);
    const allowed = this.#allowed(wished, above);
    let own = allowed;
    for (let of = folder.name; this.isClaimed(targetName(this.#layout, own, above?.name)); of += ' ')
      own = marked(allowed, of, this.#layout.rules);
    const name = targetName(this.#layout, own, above?.name);
    this.#settle(folder, { ...this.#asThere(name), by: 'other-name', above, own });
  }

  /** Its name with every own part on the way changed. */
  under(place: FoundPlace, change: (parts: readonly string[]) => readonly string[]): TargetName {
    if (place.by === 'special-use' || (place.there && opens(place.there))) return place;
    const above = place.above && this.under(place.above, change);
    return targetName(this.#layout, change(place.own), above?.name);
  }

  #place({ parts }: OriginFolder): Pick<FoundPlace, 'above' | 'own'> {
    const { delimiter } = this.#layout.namespace;
    for (let count = parts.length - 1; count > 0 && delimiter !== undefined; count -= 1) {
      const above = this.#byParts.get(keyOf(parts.slice(0, count)));
      if (above?.there?.attributes.includes('noinferiors') === true) break;
      if (above) return { above, own: parts.slice(count) };
    }
    return { above: undefined, own: parts };
  }

  #allowed(own: readonly string[], above: FoundPlace | undefined): readonly string[] {
    const { rules, namespace } = this.#layout;
    const { delimiter } = namespace;
    const outermost = own[0] ?? '';
    if (delimiter === undefined) return safeParts([own.join(flat)], rules, undefined);
    if (!above) {
      // A name that begins like INBOX lies in it (RFC 9051 §5.1); what lay under what holds nothing, no longer does.
      const isInInbox = own.length > 1 && outermost.toUpperCase() === 'INBOX';
      const outer = this.#onTarget.get(this.#key(targetName(this.#layout, [outermost], undefined).title));
      const isBarred = outer?.attributes.includes('noinferiors') === true;
      const parts = (isInInbox && namespace.prefix !== '') || isBarred ? [own.join(flat)] : own;
      return safeParts(parts, rules, delimiter);
    }
    const depth = Math.max(1, rules.depth - above.title.split(delimiter).length);
    const pathLength = Math.max(rules.partLength, rules.pathLength - lengthOf(above.title) - 1);
    return safeParts(own, { ...rules, reserved: [], depth, pathLength }, delimiter);
  }

  /** A name as the target has it already, where it has one that counts as the same. */
  #asThere(name: TargetName): TargetName & Pick<FoundPlace, 'there'> {
    const there = this.#onTarget.get(this.#key(name.title));
    return { name: there?.name ?? name.name, title: there?.title ?? name.title, there };
  }

  #settle(folder: OriginFolder, place: FoundPlace): void {
    this.#found.set(folder, place);
    this.#byParts.set(keyOf(folder.parts), place);
    this.#claimed.add(this.#key(place.title));
  }

  /** What counts as the same name; INBOX is the same however it is written. */
  #key(title: string): string {
    const composed = title.normalize('NFC');
    return this.#layout.rules.ignoresCase || composed.toUpperCase() === 'INBOX'
      ? composed.toLowerCase()
      : composed;
  }
}

function keyOf(parts: readonly string[]): string {
  return parts.join('\0');
}
