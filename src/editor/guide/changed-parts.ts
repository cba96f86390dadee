import type { GuidePart, GuideView } from '../../shared/guide-view.ts';

/** Remembers what the page was sent, so that it is sent again only what has changed. */
export class ChangedParts {
  readonly #sent = new Map<GuidePart, string>();

  /** The parts that differ from those sent last, which from now on count as sent; undefined where none does. */
  of(view: GuideView): Partial<GuideView> | undefined {
    const changed = (Object.keys(view) as GuidePart[]).filter((part) => {
      const text = JSON.stringify(view[part]);
      const isNew = this.#sent.get(part) !== text;
      this.#sent.set(part, text);
      return isNew;
    });
    if (changed.length === 0) return undefined;
    return Object.fromEntries(changed.map((part) => [part, view[part]]));
  }

  /** The page shows something else than this part of what it was sent; without a part, it is gone, and the next one knows nothing. */
  forget(part?: GuidePart): void {
    if (part === undefined) this.#sent.clear();
    else this.#sent.delete(part);
  }
}
