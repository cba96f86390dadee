import type { SourceRange } from '../../mailboxes/model.ts';
import type { SettingOrigin } from '../../report/report.ts';

/** One setting that the file leaves to somebody else. */
export interface TakenSetting {
  /** As in `mailboxes.yaml`: `provider`, `imap.host`, `owner`; a list's items are joined with commas. */
  readonly key: string;
  readonly value: string;
  readonly from: Exclude<SettingOrigin, 'file'>;
  /** Where it stands in `defaults`. */
  readonly source?: SourceRange;
}

/** A few settings that are told together. */
export type HintPart =
  | {
      readonly kind: 'provider' | 'auth' | 'username' | 'credential' | 'owner';
      readonly setting: TakenSetting;
    }
  | {
      readonly kind: 'endpoint';
      readonly leg: 'imap' | 'smtp';
      readonly host?: TakenSetting;
      readonly port?: TakenSetting;
      readonly security?: TakenSetting;
    }
  /** Legs whose host only DNS tells, or is guessed. */
  | { readonly kind: 'unknown-host'; readonly legs: readonly ('imap' | 'smtp')[] }
  /** Other keys that `defaults` bring in. */
  | { readonly kind: 'merged'; readonly settings: readonly TakenSetting[] };

/** What is shown behind a value, of things that are not written there. */
export interface Hint {
  readonly offset: number;
  /** What it is about: all of a mailbox or a side of it, or only the `imap` or `smtp` that it stands behind. */
  readonly of: 'whole' | 'leg';
  /** The most telling first; at least one. */
  readonly parts: readonly HintPart[];
  /** Everything, for who wants to know. */
  readonly settings: readonly TakenSetting[];
}
