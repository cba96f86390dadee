import { hostname } from 'node:os';
import type { DiagnosisContext, DiagnosisObserver } from '../../core/diagnosis/context.ts';
import type { Report } from '../../core/report/report.ts';
import { stepTitle } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';
import type { ReportOutput } from '../output/report-output.ts';
import { makeStepwiseOutput } from '../output/run-output.ts';
import type { RunStatus } from '../output/run-status.ts';
import type { SecretsFactory } from '../secrets/secrets-factory.ts';
import { readSettings } from '../settings.ts';
import type { ChosenTarget } from '../targets/targets.ts';
import type { Target } from '../targets/target.ts';
import { makeContext } from './diagnosis-context.ts';
import { guarded } from './guarded.ts';

export interface TestRunnerParts {
  readonly output: ReportOutput;
  readonly status: RunStatus;
  readonly secrets: SecretsFactory;
  readonly words: Words;
}

/** One test beside the diagnosis. */
export interface TestRun<End> {
  readonly title: string;
  readonly about: Pick<Report, 'address' | 'side'>;
  /** Every mailbox that is logged in to. */
  readonly targets: readonly Target[];
  readonly by: ChosenTarget['by'];
  readonly work: (context: DiagnosisContext, signal: AbortSignal) => Promise<End>;
}

/**
 * Runs tests that go further than a diagnosis: progress with a cancel button, each step in the output. What they find is not what a
 * mailbox is judged by, so the tree stays as it is. The callers have made sure that the workspace is trusted.
 */
export class TestRunner {
  readonly #parts: TestRunnerParts;

  constructor(parts: TestRunnerParts) {
    this.#parts = parts;
  }

  /** Undefined where a setting stands in the way, of which the person is told. */
  async run<End extends { readonly report: Report }>(test: TestRun<End>): Promise<End | undefined> {
    const { output, words, secrets } = this.#parts;
    return guarded(this.#parts, test.title, async (signal, progress) => {
      const written = makeStepwiseOutput(output, { ...test.about, probedFrom: hostname() });
      const observer: DiagnosisObserver = {
        stepStarted: (_address, step) => progress(stepTitle(step, words)),
        stepEnded: (_address, step) => written.step(step),
        transcript: (address, leg, from, line) => output.transcript(address, leg, from, line),
      };
      const audience = test.by === 'code' ? 'code' : 'person';
      const context = await makeContext(
        readSettings(),
        secrets.make(test.targets, audience),
        observer,
        words,
      );
      const end = await test.work(context, signal);
      await written.report(end.report);
      return end;
    });
  }
}
