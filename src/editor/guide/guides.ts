import * as vscode from 'vscode';
import type { GuidePlace } from '../../shared/messages.ts';
import type { RenamedMailbox } from '../yaml/rename-applied.ts';
import type { GuidePanels } from './guide-panels.ts';
import type { GuideServices } from './guide-services.ts';
import { newGuidePanel } from './new-guide-panel.ts';
import { panelTypes } from './panel-types.ts';
import { renameChecklists } from './rename-checklists.ts';
import { TickSoon } from './tick-soon.ts';

/** The door to guide and overview: nothing behind it is loaded before a panel is asked for, or one comes back after a restart. */
export class Guides implements vscode.Disposable {
  readonly #services: GuideServices;
  readonly #subscriptions: vscode.Disposable;
  #panels: Promise<GuidePanels> | undefined;

  constructor(services: GuideServices) {
    this.#services = services;
    const failed = (bug: unknown): void => services.output.bug('checklist', bug);
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(panelTypes.guide, {
        deserializeWebviewPanel: async (panel, state: unknown) =>
          (await this.#loaded()).restore(panel, state),
      }),
      vscode.window.registerWebviewPanelSerializer(panelTypes.overview, {
        deserializeWebviewPanel: async (panel) => (await this.#loaded()).restoreOverview(panel),
      }),
      renameChecklists(services.words, failed),
      new TickSoon(services.reports, async (addresses) => (await this.#loaded()).tick(addresses), failed),
    );
  }

  /** Opens the guide of a mailbox, or shows the one that is open; `place` is what to show of it. */
  async open(file: vscode.Uri, address: string, place?: GuidePlace): Promise<void> {
    // The first panel is made while the code behind it is loaded: VS Code takes longer for its own part.
    const panel = this.#panels ? undefined : newGuidePanel(address, this.#services.folder);
    try {
      (await this.#loaded()).open(file, address, place, panel);
    } catch (bug) {
      panel?.dispose();
      throw bug;
    }
  }

  async openOverview(): Promise<void> {
    (await this.#loaded()).openOverview();
  }

  /** Lets an open guide go along with a mailbox that got another address. */
  async follow(renamed: RenamedMailbox): Promise<void> {
    (await this.#panels)?.mailboxRenamed(renamed);
  }

  dispose(): void {
    this.#subscriptions.dispose();
    void this.#panels?.then((panels) => panels.dispose());
  }

  #loaded(): Promise<GuidePanels> {
    return (this.#panels ??= this.#load());
  }

  async #load(): Promise<GuidePanels> {
    try {
      const { GuidePanels: Panels } = await import('./guide-panels.ts');
      return new Panels(this.#services);
    } catch (error) {
      // Whoever asks next tries anew.
      this.#panels = undefined;
      throw error;
    }
  }
}
