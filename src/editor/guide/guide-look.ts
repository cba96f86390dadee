/** What the page has chosen to show, and how much room it has. */
export interface GuideLook {
  /** CSS pixels; undefined before any page has told. */
  readonly room: { readonly width: number; readonly fontSize: number } | undefined;
  /** `startedAt` of the chosen Report, and of the one to compare it with. */
  readonly shown: string | null;
  readonly before: string | null;
}

/** The room that a page told last: most likely that of the next one. */
export interface LastRoom {
  last: GuideLook['room'];
}
