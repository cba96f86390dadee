import type { YamlPath } from '../../mailboxes/model.ts';
import type { Fault } from './fault.ts';

/** What the last diagnosis found wrong, at the setting it is about. The sentence is made in core/words/mark-words.ts. */
export interface Mark {
  /** Of the mailbox that was diagnosed. */
  readonly address: string;
  /** Inside the mailbox, and written in its own text; `['address']` where it is about nothing that is. */
  readonly path: YamlPath;
  readonly on: 'key' | 'value';
  readonly fault: Fault;
  readonly status: 'warn' | 'fail';
  /** The setting it is about, where that stands outside of the mailbox: many may share it, and only this one's address is marked. */
  readonly shared?: SharedSetting;
}

export interface SharedSetting {
  /** Inside the mailbox it is merged or aliased into. */
  readonly path: YamlPath;
  readonly by: 'defaults' | 'anchor';
}
