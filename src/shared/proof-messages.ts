import type { PageSetup } from './messages.ts';
import type { ProofLabels, ProofView } from './proof-view.ts';

export interface ProofSetup extends PageSetup {
  readonly labels: ProofLabels;
}

/** Editor → page of a proof. */
export type ToProof =
  | { readonly type: 'setup'; readonly setup: ProofSetup }
  | { readonly type: 'proof'; readonly view: ProofView };

/** Page of a proof → editor. */
export type FromProof =
  /** `knows`: the types of the messages that it was given with its document. */
  | { readonly type: 'ready'; readonly knows: readonly ToProof['type'][] }
  | { readonly type: 'stop' }
  | { readonly type: 'go-on' }
  | { readonly type: 'copy'; readonly text: string }
  /** Copies the whole table as text, for a ticket. */
  | { readonly type: 'copy-table' }
  | { readonly type: 'open-link'; readonly href: string };
