import type { VNode } from 'preact';
import type { ChainView } from '../../shared/diagnosis-view.ts';
import type { Labels } from '../../shared/messages.ts';
import { State } from '../parts/state.tsx';
import { CertificateChain } from './certificate-chain.tsx';
import { label } from './label.ts';

interface ChainListProps {
  readonly chains: readonly ChainView[];
  readonly labels: Labels;
}

/** The certificate chain of each service. */
export function ChainList({ chains, labels }: ChainListProps): VNode | null {
  if (chains.length === 0) return null;
  return (
    <section class="chains">
      <h2>{label(labels, 'diagnosisChains')}</h2>
      <div class="chain-columns">
        {chains.map((chain) => (
          <div key={chain.leg}>
            <h3>
              {chain.leg} <State state={chain.state} />
            </h3>
            <CertificateChain chain={chain} labels={labels} />
          </div>
        ))}
      </div>
    </section>
  );
}
