import { identifyMailbox } from '../diagnosis/identify-mailbox.ts';
import { planLeg, type LegPlan } from '../diagnosis/leg-plan.ts';
import { asciiDomainOf } from '../mailboxes/address.ts';
import { connectionOf, connectionPath } from '../mailboxes/connection.ts';
import type { ConnectionSettings, MailboxEntry } from '../mailboxes/model.ts';
import type { Endpoint } from '../providers/endpoints.ts';
import type { Provider } from '../providers/provider.ts';
import type { Side } from '../report/report.ts';

/** What the file alone tells of one side of a mailbox, before anybody is asked. */
export interface KnownSide {
  readonly connection: ConnectionSettings;
  /** The provider that the file names or the address belongs to; undefined where only DNS would tell. */
  readonly provider: Provider | undefined;
  /** The provider's ways in, the best first; empty without a provider or where each mailbox has a host of its own. */
  readonly wanted: Readonly<Record<'imap' | 'smtp', readonly Endpoint[]>>;
  /** What a diagnosis would use, host guesses included; undefined for a leg that cannot or must not be tried. */
  readonly imap: LegPlan | undefined;
  readonly smtp: LegPlan | undefined;
}

/**
 * Settles one side of a mailbox as a diagnosis does, but from the file alone: no DNS. `providerId` is who hosts it according to the last
 * Report, used where the file names nobody. Undefined for a target that the mailbox does not have.
 */
export function knownSide(entry: MailboxEntry, side: Side, providerId?: string): KnownSide | undefined {
  const written = connectionOf(entry.mailbox, side);
  if (!written) return undefined;
  const provider = written.provider ?? providerId;
  const domain = asciiDomainOf(written.address);
  const identity = identifyMailbox({ ...written, ...(provider !== undefined && { provider }) }, domain, []);
  const legOf = (leg: 'imap' | 'smtp'): LegPlan | undefined => {
    const plan = planLeg({
      leg,
      connection: written,
      domain,
      originOf: (path) => entry.originOf(connectionPath(entry.mailbox, side, path)),
      wishes: identity.wishes,
      exchanges: [],
    });
    return 'reason' in plan ? undefined : plan;
  };
  return {
    connection: written,
    provider: identity.record,
    wanted: identity.wishes?.endpoints ?? { imap: [], smtp: [] },
    imap: legOf('imap'),
    smtp: legOf('smtp'),
  };
}
