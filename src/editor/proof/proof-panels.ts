import * as vscode from 'vscode';
import { proofRecordOf, type ProofRecord } from '../../core/proof/proof-record.ts';
import { pageOptions } from '../guide/page-options.ts';
import { panelTypes } from '../guide/panel-types.ts';
import { ProofPanel } from './proof-panel.ts';
import { sayClosed } from './proof-notices.ts';
import type { ProofServices } from './proof-services.ts';

/** The open panels of proofs, one a record. */
export class ProofPanels {
  readonly #services: ProofServices;
  readonly #open = new Map<string, ProofPanel>();

  constructor(services: ProofServices) {
    this.#services = services;
  }

  /** Opens the panel of a record, or shows the one that is open, and asks. */
  open(record: ProofRecord): void {
    const open = this.#open.get(keyOf(record));
    open?.panel.reveal();
    const proof = open ?? this.#adopt(this.#newPanel(record), record);
    proof.goOn().catch((error: unknown) => this.#services.output.bug(proof.record.name, error));
  }

  /**
   * Fills a panel that comes back after a restart. It asks again when the person says so, since only a command opens connections
   * (promise 1). One that does not say what it was about is closed.
   */
  restore(panel: vscode.WebviewPanel, state: unknown): void {
    const kept = keptIn(state);
    const record = kept && proofRecordOf(kept.domain, kept.value);
    if (!record || 'fault' in record || this.#open.has(keyOf(record))) {
      panel.dispose();
      return;
    }
    this.#adopt(panel, record);
  }

  dispose(): void {
    for (const proof of this.#open.values()) proof.dispose();
  }

  #newPanel({ name }: ProofRecord): vscode.WebviewPanel {
    const { words, folder } = this.#services;
    return vscode.window.createWebviewPanel(
      panelTypes.proof,
      words.t('Prove {name}', { name }),
      vscode.ViewColumn.Active,
      pageOptions(folder),
    );
  }

  #adopt(panel: vscode.WebviewPanel, record: ProofRecord): ProofPanel {
    const proof = new ProofPanel(panel, record, this.#services);
    this.#open.set(keyOf(record), proof);
    panel.onDidDispose(() => {
      this.#open.delete(keyOf(record));
      const { isWatching } = proof.watch.progress;
      proof.dispose();
      if (isWatching) void sayClosed(record, this.#services.words, () => this.open(record));
    });
    return proof;
  }
}

function keyOf({ name, value }: ProofRecord): string {
  return `${name} ${value}`;
}

function keptIn(state: unknown): { readonly domain: string; readonly value: string } | undefined {
  if (typeof state !== 'object' || state === null || !('panel' in state)) return undefined;
  const { panel } = state;
  if (typeof panel !== 'object' || panel === null || !('domain' in panel) || !('value' in panel))
    return undefined;
  const { domain, value } = panel;
  return typeof domain === 'string' && typeof value === 'string' ? { domain, value } : undefined;
}
