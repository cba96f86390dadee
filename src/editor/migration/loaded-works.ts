import * as vscode from 'vscode';
import { requireTrust } from '../trust.ts';
import type { WorkDocument } from '../../core/migration/work/work-document.ts';
import type { ChosenTarget } from '../targets/targets.ts';
import { exportReport } from './export-report.ts';
import { sayBug } from './say-bug.ts';
import type { WorkJob } from './work-job.ts';
import type { WorkPanel, WorkWish } from './work-panel.ts';
import { WorkPanels } from './work-panels.ts';
import { WorkRunner } from './work-runner.ts';
import type { WorkServices } from './work-services.ts';
import { workCommands } from './work-titles.ts';

/** How long it is said that something was copied, milliseconds. */
const said = 2000;

/** Work on messages and its panels, which ask for more of it. */
export class LoadedWorks {
  readonly #services: WorkServices;
  readonly #panels: WorkPanels;
  readonly #runner: WorkRunner;

  constructor(services: WorkServices) {
    this.#services = services;
    this.#panels = new WorkPanels(services, (panel, wish) =>
      this.#wished(panel, wish).catch((bug: unknown) => sayBug(bug, panel.identity.address, services)),
    );
    this.#runner = new WorkRunner(services, this.#panels);
  }

  run(job: WorkJob, by: ChosenTarget['by']): Promise<WorkDocument | undefined> {
    return this.#runner.run(job, by);
  }

  restore(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    return this.#panels.restore(panel, state);
  }

  stop(): Promise<void> {
    return this.#runner.stop();
  }

  dispose(): void {
    this.#panels.dispose();
  }

  async #wished({ run, ended, identity }: WorkPanel, wish: WorkWish): Promise<void> {
    const { words } = this.#services;
    switch (wish.type) {
      case 'pause':
        run?.pause(true);
        return;
      case 'continue':
        run?.pause(false);
        return;
      case 'cancel':
        run?.cancel();
        return;
      case 'again': {
        const { kind, file, address } = identity;
        if (!run) await vscode.commands.executeCommand(workCommands[kind], { file, address });
        return;
      }
      case 'go-on': {
        if (run || !ended?.job?.next || !requireTrust(words)) return;
        const job = await ended.job.next.job(ended.document);
        if (job) await this.#runner.run(job, 'surface');
        return;
      }
      case 'copy':
        await vscode.env.clipboard.writeText(wish.text);
        vscode.window.setStatusBarMessage(`$(check) ${words.t('Copied')}`, said);
        return;
      case 'export': {
        if (!ended) return;
        const { document, report } = ended;
        const { address, file } = identity;
        await exportReport(
          wish.format,
          { document, report, subject: address },
          vscode.Uri.parse(file),
          words,
        );
        return;
      }
    }
  }
}
