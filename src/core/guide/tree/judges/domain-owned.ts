import { providerOfAddressDomain } from '../../../providers/provider-hosts.ts';
import type { GuideFacts } from '../../facts.ts';
import { measuredAt } from '../../newest-parts.ts';
import { writtenIn, type Known } from '../finding.ts';
import type { AnswerId } from '../tree.ts';

/** Whose the domain is: the provider's own by its list, lapsed by DNS, else what `domains` of the file says. */
export function domainOwned({ domain, domainRecord, source }: GuideFacts): Known<AnswerId<'domain-owned'>> {
  const owned = domainRecord?.owned;
  const written =
    owned === undefined
      ? undefined
      : writtenIn(owned ? 'yes' : 'no', `domains.${domain}.owned`, String(owned));
  const mx = source?.steps.find(({ id }) => id === 'mx');
  if (source && mx?.code === 'dns.no-such-domain')
    return {
      found: {
        answer: 'lapsed',
        evidence: [{ code: 'no-such-domain', args: { domain: mx.target ?? domain } }],
        isCertain: true,
        at: measuredAt(source, 'mx'),
      },
      written,
    };
  const provider = providerOfAddressDomain(domain);
  return {
    found: provider && {
      answer: 'provider',
      evidence: [{ code: 'own-domain', args: { domain, provider: provider.name } }],
      isCertain: true,
    },
    written,
  };
}
