import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Credential, Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import type { Approval } from './approval.ts';
import { nameOfCredential } from './credential-name.ts';
import { placeKey, writtenPlace, type Place } from './written-place.ts';

/** A leg of a mailbox, and the credential that it takes; `address` is that of its side, as in a request. */
export interface Use extends Place {
  readonly mailbox: Mailbox;
  readonly credential: Credential;
}

const legs = ['imap', 'smtp'] as const;
const sides = ['source', 'target'] as const satisfies Side[];

/** The legs of one side of a mailbox, each with the credential that it takes. */
export function usesOf(mailbox: Mailbox, side: Side): readonly Use[] {
  const connection = connectionOf(mailbox, side);
  if (!connection) return [];
  return legs.flatMap((leg) => {
    const endpoint = connection[leg];
    if (endpoint === false) return [];
    const credential = endpoint?.credential ?? connection.credential ?? { kind: 'editor' };
    return [{ mailbox, address: connection.address, side, leg, credential }];
  });
}

/** What the files say of every leg that takes a credential, by the credential's name; nothing of `editor`. */
export function usesByCredential(mailboxes: Iterable<Mailbox>): ReadonlyMap<string, readonly Use[]> {
  const byName = new Map<string, Use[]>();
  for (const mailbox of mailboxes)
    for (const use of sides.flatMap((side) => usesOf(mailbox, side))) {
      if (use.credential.kind === 'editor') continue;
      const name = nameOfCredential(use.credential);
      const uses = byName.get(name);
      if (uses) uses.push(use);
      else byName.set(name, [use]);
    }
  return byName;
}

/** What the file says of some legs, as an approval keeps it. */
export function writtenOf(uses: Iterable<Use>): Approval['written'] {
  const written: Record<string, string> = {};
  for (const use of uses) {
    const place = writtenPlace(use.mailbox, use);
    if (place !== undefined) written[placeKey(use)] = place;
  }
  return written;
}
