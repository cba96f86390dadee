import * as vscode from 'vscode';
import type { Report, Step } from '../../core/report/report.ts';
import type { Words } from '../../core/words/words.ts';

/** Writes what a diagnosis finds into the output channel "Mailops", which is made when there is something to write. */
export class ReportOutput implements vscode.Disposable {
  readonly #words: Words;
  #made: vscode.LogOutputChannel | undefined;

  constructor(words: Words) {
    this.#words = words;
  }

  dispose(): void {
    this.#made?.dispose();
  }

  show(): void {
    this.#channel.show(true);
  }

  /** Which mailbox the lines that follow are about, and the machine that probes it. */
  async heading(about: Pick<Report, 'address' | 'side' | 'probedFrom'>): Promise<void> {
    const { reportHeading } = await import('../../core/output/report-lines.ts');
    this.#channel.info(reportHeading(about, this.#words));
  }

  async step(step: Step): Promise<void> {
    const { stepLines } = await import('../../core/output/step-lines.ts');
    this.#channel.info(textOf(stepLines(step, this.#words)));
  }

  /** Whose verdict, the verdict, then what to do. */
  async summary(report: Report): Promise<void> {
    const { reportSummary } = await import('../../core/output/report-lines.ts');
    this.#channel.info(textOf([report.address, ...reportSummary(report, this.#words), '']));
  }

  /** All of the above at once. */
  async report(report: Report): Promise<void> {
    const [{ reportHeading, reportSummary }, { stepLines }] = await Promise.all([
      import('../../core/output/report-lines.ts'),
      import('../../core/output/step-lines.ts'),
    ]);
    this.#channel.info(
      textOf([
        reportHeading(report, this.#words),
        ...report.steps.flatMap((step) => stepLines(step, this.#words)),
        ...reportSummary(report, this.#words),
        '',
      ]),
    );
  }

  /** One line of protocol, redacted by whoever hands it in; shown at debug level only. */
  transcript(address: string, leg: string, from: 'client' | 'server', line: string): void {
    this.#channel.debug(`${address} ${leg} ${from === 'client' ? '>' : '<'} ${line}`);
  }

  /** A bug of ours that a mailbox brought to light. */
  bug(address: string, bug: unknown): void {
    this.#channel.error(`${address}: ${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}`);
  }

  line(text: string): void {
    this.#channel.info(text);
  }

  get #channel(): vscode.LogOutputChannel {
    return (this.#made ??= vscode.window.createOutputChannel('Mailops', { log: true }));
  }
}

/** One entry of the log: VS Code puts time and level before its first line only, so that the others keep their columns. */
function textOf(lines: readonly string[]): string {
  return lines.join('\n');
}
