import { identityValues } from '../identity/quick-identity.ts';
import { labelOf } from '../identity/label-of.ts';
import type { MessageLabel } from '../work/message-label.ts';

/** What a look at a message's header told. */
export interface SeenHeader {
  readonly label: MessageLabel;
  /** Canonical, in the order of `identityFields`. */
  readonly values: readonly string[];
}

export function seenHeader(header: Buffer, size: number): SeenHeader {
  return { label: labelOf(header, size), values: identityValues(header) };
}
