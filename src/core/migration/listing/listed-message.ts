import type { QuickIdentity } from '../identity/quick-identity.ts';

/** What a folder's listing knows of one message. */
export interface ListedMessage {
  readonly uid: number;
  /** RFC822.SIZE; 0 where the server did not say. */
  readonly size: number;
  /** System flags as they came (`\Seen`), sorted, `\Recent` left out. */
  readonly flags: readonly string[];
  readonly keywords: readonly string[];
  /** RFC 9051 §9 date-time, as the server wrote it; undefined where it did not. */
  readonly internalDate: string | undefined;
  readonly identity: QuickIdentity;
}
