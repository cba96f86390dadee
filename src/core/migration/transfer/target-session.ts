import { BulkConnection } from '../imap/bulk-connection.ts';
import type { BulkScene } from '../imap/open-bulk.ts';
import { HashSink } from '../listing/hash-sink.ts';
import type { MemoryBudget } from '../memory-budget.ts';
import { providerById } from '../../providers/all.ts';

/** One session with the mailbox that messages go to. */
export interface Target {
  readonly session: BulkConnection<HashSink>;
  /** Takes the canonical hash of each message that comes whole; who asks for some sets it. */
  hashed: (uid: number, content: string) => void;
  readonly providerId: string | undefined;
  /** Octets of the largest message that the provider takes, where it is known of one. */
  readonly providerLimit: number | undefined;
}

export function targetOn({ conversation, deadline, providerId }: BulkScene, budget: MemoryBudget): Target {
  const session = new BulkConnection({
    conversation,
    deadline,
    budget,
    open: () => new HashSink(),
    message: ({ uid }, sink) => target.hashed(uid, sink.digest().canonical.toString('base64url')),
  });
  const providerLimit = limitsOf(providerId)?.messageSize;
  const target: Target = { session, hashed: () => undefined, providerId, providerLimit };
  return target;
}

/** What a provider documents, where it is known. */
export function limitsOf(
  providerId: string | undefined,
): NonNullable<ReturnType<typeof providerById>>['limits'] {
  return providerId === undefined ? undefined : providerById(providerId)?.limits;
}
