import * as vscode from 'vscode';
import type { ProofRecord } from '../../core/proof/proof-record.ts';
import { panelTypes } from '../guide/panel-types.ts';
import { makeResolver } from '../run/make-resolver.ts';
import { readSettings } from '../settings.ts';
import type { ProofPanels } from './proof-panels.ts';
import type { ProofServices } from './proof-services.ts';
import type { ProofPace } from './proof-watch.ts';

type ProofsParts = Omit<ProofServices, 'pace' | 'makeResolver'> & {
  /** Another than the usual, for a test. */
  readonly pace?: ProofPace;
};

/** The door to the panels of proofs: nothing behind it is loaded before one is asked for, or comes back after a restart. */
export class Proofs implements vscode.Disposable {
  readonly #parts: ProofsParts;
  readonly #serializer: vscode.Disposable;
  #panels: Promise<ProofPanels> | undefined;

  constructor(parts: ProofsParts) {
    this.#parts = parts;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.proof, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await this.#loaded()).restore(panel, state),
    });
  }

  /** Opens the panel of a record and asks for it. The callers have made sure that the workspace is trusted. */
  async open(record: ProofRecord): Promise<void> {
    (await this.#loaded()).open(record);
  }

  dispose(): void {
    this.#serializer.dispose();
    void this.#panels?.then((panels) => panels.dispose());
  }

  #loaded(): Promise<ProofPanels> {
    return (this.#panels ??= this.#load());
  }

  async #load(): Promise<ProofPanels> {
    try {
      const [{ ProofPanels: Panels }, { proofPace }] = await Promise.all([
        import('./proof-panels.ts'),
        import('../../core/proof/proof-pace.ts'),
      ]);
      const { words } = this.#parts;
      return new Panels({
        pace: proofPace,
        ...this.#parts,
        makeResolver: () => makeResolver(readSettings(), words),
      });
    } catch (error) {
      // Whoever asks next tries anew.
      this.#panels = undefined;
      throw error;
    }
  }
}
