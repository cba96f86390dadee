import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { FromProof, ProofSetup } from '../../shared/proof-messages.ts';

/** What every part of the page may need. */
export interface ProofContext extends Pick<ProofSetup, 'labels'> {
  readonly post: (message: FromProof) => void;
  /** Says something to screen readers that the eye sees anyway. */
  readonly announce: (text: string) => void;
}

export const ProofPageContext = createContext<ProofContext | undefined>(undefined);

/** @throws {Error} outside of the page's context: a bug */
export function useProof(): ProofContext {
  const page = useContext(ProofPageContext);
  if (!page) throw new Error('There is no page around this part.');
  return page;
}
