import { measuredMx } from '../../tree/measured-mx.ts';
import type { Verifier } from './finding.ts';
import { disagreement } from './leg-verifier.ts';

/** The MX of the domain point to the provider of the new mailbox. */
export const mxAtTarget: Verifier = (facts) => {
  const { source, targetProvider } = facts;
  const mx = measuredMx(facts);
  if (!source || !targetProvider || mx?.host === undefined || mx.providerId === undefined) return undefined;
  const { at, host } = mx;
  const evidence = `MX ${host}`;
  if (mx.providerId === targetProvider.id) return { outcome: 'proved', evidence, at };
  return {
    outcome: 'refuted',
    evidence,
    at,
    says: (words) => disagreement(source, 'mx', words.t('the MX is {host}', { host }), words),
  };
};
