import type { PageReady, PageSetup } from './messages.ts';
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
  | PageReady<ToProof>
  | { readonly type: 'stop' }
  | { readonly type: 'go-on' }
  | { readonly type: 'copy'; readonly text: string }
  /** Copies the whole table as text, for a ticket. */
  | { readonly type: 'copy-table' }
  | { readonly type: 'open-link'; readonly href: string };
