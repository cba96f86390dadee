import type { Approval } from './approval.ts';

/** A secret at hand, wherever it came from, and the way to keep what it gets approved for. */
export interface HeldSecret {
  readonly value: string;
  readonly approval: Approval | undefined;
  /** True where a person may type another one in its place. */
  readonly replaceable: boolean;
  keep(approval: Approval): Promise<void>;
}
