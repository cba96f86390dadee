import { connectionOf } from '../../mailboxes/connection.ts';
import type { GuideFacts } from '../facts.ts';

/** The provider of the source that the file names, and the key that does. */
export function namedProvider({
  mailbox,
}: GuideFacts): { readonly id: string; readonly key: string } | undefined {
  const id = connectionOf(mailbox, 'source')?.provider;
  if (id === undefined) return undefined;
  return {
    id,
    key: mailbox.migration?.source?.provider === undefined ? 'provider' : 'migration.source.provider',
  };
}
