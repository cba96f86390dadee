import type { Mailbox } from '../../core/mailboxes/model.ts';
import type { Side } from '../../core/report/report.ts';
import type { Approval } from './approval.ts';
import { nameOfCredential } from './credential-name.ts';
import { namedPlaces, type NamedPlace } from './named-place.ts';
import { placeKey, writtenPlace } from './written-place.ts';
import { usesOf, type Use } from './written-places.ts';

/** Variables and vault items that a run would send for the first time, or for mailboxes that they were never sent for. */
export interface FirstUses {
  /** As the file writes them. */
  readonly credentials: readonly string[];
  readonly addresses: readonly string[];
  /** Servers that the files name. */
  readonly places: readonly NamedPlace[];
  /** True where some would also go to the servers of a provider that no file spells out. */
  readonly toProviders: boolean;
}

export interface FirstUsesParts {
  /** What a credential was approved for with a mailbox. */
  readonly approval: (credential: string, use: Use) => Approval | undefined;
  /** The credential that a leg logged in with until now. */
  readonly before: (use: Use) => string | undefined;
  /** Whether there is anything to send: a variable that is not set is not asked about. */
  readonly exists: (use: Use) => boolean;
}

/**
 * What a run over these mailboxes would send for the first time. A leg that logged in before at another place or with another
 * credential is not in it: that is a question of its own, asked when the mailbox is diagnosed by itself.
 */
export function firstUses(mailboxes: readonly Mailbox[], side: Side, parts: FirstUsesParts): FirstUses {
  const uses = mailboxes.flatMap((mailbox) => usesOf(mailbox, side)).filter((use) => isNew(use, parts));
  return {
    credentials: [...new Set(uses.map(({ credential }) => nameOfCredential(credential)))],
    addresses: [...new Set(uses.map(({ address }) => address))],
    places: namedPlaces(uses),
    toProviders: uses.some((use) => namedPlaces([use]).length === 0),
  };
}

function isNew(use: Use, { approval, before, exists }: FirstUsesParts): boolean {
  if (use.credential.kind === 'editor' || !exists(use)) return false;
  const name = nameOfCredential(use.credential);
  const last = before(use);
  if (last !== undefined && last !== name) return false;
  const known = approval(name, use);
  if (!known) return true;
  const key = placeKey(use);
  const hasLoggedIn = known.bindings.some((binding) => placeKey(binding) === key);
  return !hasLoggedIn && known.written[key] !== writtenPlace(use.mailbox, use);
}
