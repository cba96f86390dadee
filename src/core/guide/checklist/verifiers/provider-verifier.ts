import type { ProviderFinding } from '../../../report/report.ts';
import { measuredAt } from '../../newest-parts.ts';
import type { Verifier } from './finding.ts';
import { disagreement } from './leg-verifier.ts';
import { inconclusive } from './transient.ts';

/**
 * Who hosts the mailbox was found: by MX, by the address's own domain, or because the file says so and nothing speaks against it. A
 * domain whose MX were heard and belong to nobody known refutes it.
 */
export const providerFound: Verifier = ({ source }) => {
  if (!source) return undefined;
  const { provider } = source;
  const at = measuredAt(source, 'mx');
  if (provider) {
    const evidence = evidenceOf(provider);
    return evidence === undefined ? undefined : { outcome: 'proved', evidence, at };
  }
  const mx = source.steps.find(({ id }) => id === 'mx');
  if (!mx || mx.status === 'skip' || inconclusive.has(mx.code)) return undefined;
  return {
    outcome: 'refuted',
    evidence: `mx ${mx.code}${mx.target === undefined ? '' : `: ${mx.target}`}`,
    at,
    says: (words) => disagreement(source, 'mx', words.t('the provider is not known'), words),
  };
};

/** Undefined where the evidence is of several minds: other candidates beside a provider that only the file names, or mixed MX. */
function evidenceOf({ id, evidence, candidates }: ProviderFinding): string | undefined {
  const fileOnly = evidence.some(({ source }) => source === 'file');
  if (fileOnly && candidates.length > 0) return undefined;
  const seen = evidence.find(({ source }) => source === 'mx');
  if (seen) return `MX ${seen.value}`;
  const other = evidence.find(({ source }) => source !== 'file');
  return other ? `${other.source} ${other.value}` : `provider: ${id}`;
}
