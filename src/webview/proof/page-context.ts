import type { FromProof, ProofSetup } from '../../shared/proof-messages.ts';
import { makePageContext } from '../frame/page-context.ts';

/** What every part of the page may need. */
export interface ProofContext extends Pick<ProofSetup, 'labels'> {
  readonly post: (message: FromProof) => void;
  /** Says something to screen readers that the eye sees anyway. */
  readonly announce: (text: string) => void;
}

export const [ProofProvider, useProof] = makePageContext<ProofContext>();
