import type { GuideFacts } from '../../facts.ts';
import { isDomainOf } from '../../../providers/provider-hosts.ts';
import { writtenIn, type Evidence, type Known } from '../finding.ts';
import { measuredMx } from '../measured-mx.ts';
import { namedProvider } from '../named-provider.ts';
import type { AnswerId } from '../tree.ts';

type Answer = AnswerId<'hosted-by'>;

/** Who hosts the mailbox: the file, the address's own domain, then what the MX make likely, or what shows behind a gateway. DNS is evidence, not proof. */
export function hostedBy(facts: GuideFacts): Known<Answer> {
  const named = namedProvider(facts);
  const written = named && writtenIn(hostOf(named.id), named.key, named.id);
  const { provider, domain } = facts;
  if (provider && isDomainOf(provider, domain))
    return {
      found: {
        answer: hostOf(provider.id),
        evidence: [{ code: 'own-domain', args: { domain, provider: provider.name } }],
        isCertain: true,
      },
      written,
    };
  const mx = measuredMx(facts);
  if (!mx) return { written };
  if (mx.gateway !== null && mx.providerId === undefined) {
    // Behind a gateway an MX that nobody knows tells nothing.
    const { at, behind } = mx;
    if (!behind) return { written };
    const evidence: Evidence = { code: 'signal', args: { provider: behind.name, value: behind.sign } };
    return { found: { answer: hostOf(behind.id), evidence: [evidence], isCertain: false, at }, written };
  }
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
