import { addressIdentity } from '../../../mailboxes/address.ts';
import type { GuideFacts } from '../../facts.ts';
import { writtenIn, type Known } from '../finding.ts';
import type { AnswerId } from '../tree.ts';

/**
 * Whether the file names an administrator of the domain who is not locked out with this mailbox: yes where any of those listed is neither
 * its address nor one of its aliases. Whether that one can still sign in, only a person knows, whose answer beats the file.
 */
export function otherAdministrator({
  address,
  domain,
  mailbox,
  domainRecord,
}: GuideFacts): Known<AnswerId<'other-administrator'>> {
  const administrators = domainRecord?.administrators ?? [];
  if (administrators.length === 0) return {};
  const own = new Set([address, ...mailbox.aliases].map(addressIdentity));
  const hasOther = administrators.some((each) => !own.has(addressIdentity(each)));
  return {
    written: writtenIn(
      hasOther ? 'yes' : 'no',
      `domains.${domain}.administrators`,
      administrators.join(', '),
    ),
  };
}
