import type { GuideFacts } from '../../facts.ts';
import { writtenIn, type Known } from '../finding.ts';
import { measuredMx } from '../measured-mx.ts';
import { namedProvider } from '../named-provider.ts';
import type { AnswerId } from '../tree.ts';

type Answer = AnswerId<'hosted-by'>;

/** Who hosts the mailbox: the file, the address's own domain, then what the MX make likely. MX are evidence, not proof. */
export function hostedBy(facts: GuideFacts): Known<Answer> {
  const named = namedProvider(facts);
  const written = named && writtenIn(hostOf(named.id), named.key, named.id);
  const { provider, domain } = facts;
  if (provider?.domains.includes(domain) === true)
    return {
      found: {
        answer: hostOf(provider.id),
        evidence: [{ code: 'own-domain', args: { domain, provider: provider.name } }],
        isCertain: true,
      },
      written,
    };
  const mx = measuredMx(facts);
  // Behind a gateway an MX that nobody knows tells nothing.
  if (!mx || (mx.gateway !== null && mx.providerId === undefined)) return { written };
  return {
    found: {
      answer: hostOf(mx.providerId ?? ''),
      evidence: [
        mx.host === undefined ? { code: 'no-mx', args: { domain } } : { code: 'mx', args: { host: mx.host } },
      ],
      isCertain: false,
      at: mx.at,
    },
    written,
  };
}

function hostOf(providerId: string): Answer {
  return providerId === 'microsoft365' || providerId === 'google' ? providerId : 'other';
}
