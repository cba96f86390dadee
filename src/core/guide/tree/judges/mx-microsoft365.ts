import type { GuideFacts } from '../../facts.ts';
import { writtenIn, type Evidence, type Finding, type Known } from '../finding.ts';
import { measuredMx, type MeasuredMx } from '../measured-mx.ts';
import type { AnswerId } from '../tree.ts';
import { namedProvider } from '../named-provider.ts';

type Answer = AnswerId<'mx-microsoft365'>;

/** Where the MX lead, as measured; before a diagnosis what the file says of the provider. */
export function mxMicrosoft365(facts: GuideFacts): Known<Answer> {
  const named = namedProvider(facts);
  const written = named?.id === 'microsoft365' ? writtenIn<Answer>('yes', named.key, named.id) : undefined;
  const mx = measuredMx(facts);
  if (!mx) return { written };
  // A file that names another provider does not contradict the MX: the mailbox may still be there while they already point on.
  const other = named && named.id !== 'microsoft365' ? named : undefined;
  return { found: findingOf(mx, facts.domain, other) };
}

function findingOf(
  { at, host, providerId, gateway }: MeasuredMx,
  domain: string,
  other: { readonly id: string; readonly key: string } | undefined,
): Finding<Answer> {
  const seen: Evidence =
    host === undefined ? { code: 'no-mx', args: { domain } } : { code: 'mx', args: { host } };
  const found = (answer: Answer, ...evidence: readonly Evidence[]): Finding<Answer> => ({
    answer,
    evidence,
    isCertain: true,
    at,
  });
  if (gateway !== null) return found('gateway', seen, { code: 'gateway', args: { gateway } });
  if (providerId !== 'microsoft365') return found('no', seen);
  return other
    ? found('elsewhere', seen, ...writtenIn('elsewhere', other.key, other.id).evidence)
    : found('yes', seen);
}
