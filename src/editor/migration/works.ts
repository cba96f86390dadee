import * as vscode from 'vscode';
import type { WorkDocument } from '../../core/migration/work/work-document.ts';
import { panelTypes } from '../guide/panel-types.ts';
import type { ChosenTarget } from '../targets/targets.ts';
import type { LoadedWorks } from './loaded-works.ts';
import type { WorkJob } from './work-job.ts';
import type { WorkServices } from './work-services.ts';

/** The door to work on messages: nothing behind it is loaded before some is asked for, or a panel of it comes back after a restart. */
export class Works implements vscode.Disposable {
  readonly #services: WorkServices;
  readonly #serializer: vscode.Disposable;
  #works: Promise<LoadedWorks> | undefined;

  constructor(services: WorkServices) {
    this.#services = services;
    this.#serializer = vscode.window.registerWebviewPanelSerializer(panelTypes.work, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await this.#loaded()).restore(panel, state),
    });
  }

  /**
   * Does a piece of work, and resolves to the document that it ends with; to undefined where it did not begin or was stopped before it had
   * one. The callers have made sure that the workspace is trusted.
   *
   * @throws {WorkRefusal} where code asks for what cannot be
   */
  async run(job: WorkJob, by: ChosenTarget['by']): Promise<WorkDocument | undefined> {
    return (await this.#loaded()).run(job, by);
  }

  /** Stops all that is under way so that it can be resumed; resolves once it has stopped. */
  async stop(): Promise<void> {
    await (await this.#works)?.stop();
  }

  dispose(): void {
    this.#serializer.dispose();
    void this.#works?.then((works) => works.dispose());
  }

  #loaded(): Promise<LoadedWorks> {
    return (this.#works ??= this.#load());
  }

  async #load(): Promise<LoadedWorks> {
    try {
      const { LoadedWorks: Loaded } = await import('./loaded-works.ts');
      return new Loaded(this.#services);
    } catch (error) {
      // Whoever asks next tries anew.
      this.#works = undefined;
      throw error;
    }
  }
}
