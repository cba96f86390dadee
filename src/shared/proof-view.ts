import type { LinkView, StateView, ValueView } from './shown.ts';

/** What a proof's panel is about; the page keeps it, so that the panel comes back after a restart. None of it is secret. */
export interface ProofIdentity {
  readonly domain: string;
  readonly value: string;
  readonly isWatching: boolean;
}

/** One server of the table. What is not known is empty. */
export interface ProofServerView {
  readonly state: StateView;
  /** The name server's name; `resolver` for a configured one. */
  readonly server: string;
  readonly address: string;
  readonly ttl: string;
  /** Until when it may keep an older answer. */
  readonly until: string;
  /** When it was asked last. */
  readonly asked: string;
}

/** How far a record has spread, as the page shows it. */
export interface ProofView {
  readonly identity: ProofIdentity;
  readonly title: string;
  /** What it comes to, before anything else; `state` gives it its icon. */
  readonly state: StateView;
  readonly summary: string;
  /** What goes on now, and what ends it. */
  readonly note: string;
  /** Whether there is nothing more to find out by going on. */
  readonly isOver: boolean;
  /** Where the provider is told that the record is there. */
  readonly next: readonly LinkView[];
  /** Name, type and value to type into the panel. */
  readonly record: readonly ValueView[];
  /** What to know about the name. */
  readonly nameNote: string;
  /** Where the record is added; empty where the file does not say. */
  readonly place: string;
  readonly placeLink?: LinkView;
  readonly earliest: string;
  readonly rows: readonly ProofServerView[];
}

/** The words of the page's own controls. */
export type ProofLabelKey =
  | 'loading'
  | 'stop'
  | 'goOn'
  | 'askAgain'
  | 'copyTable'
  | 'copy'
  | 'copied'
  | 'opensInBrowser'
  | 'record'
  | 'servers'
  | 'columnState'
  | 'columnServer'
  | 'columnTtl'
  | 'columnUntil'
  | 'columnAsked';

export type ProofLabels = Readonly<Record<ProofLabelKey, string>>;
