import { hostname } from 'node:os';
import type { DiagnosisObserver } from '../../core/diagnosis/context.ts';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Report, Side, StepId } from '../../core/report/report.ts';
import { stepTitle } from '../../core/words/steps.ts';
import type { Words } from '../../core/words/words.ts';
import type { ReportOutput } from '../output/report-output.ts';
import { makeBlockOutput, makeStepwiseOutput, type RunOutput } from '../output/run-output.ts';
import type { RunStatus } from '../output/run-status.ts';
import type { ReportStore } from '../reports/report-store.ts';
import { isWhole } from '../reports/standing-report.ts';
import type { Audience } from '../secrets/audience.ts';
import type { SecretsFactory } from '../secrets/secrets-factory.ts';
import { readSettings } from '../settings.ts';
import type { ChosenTarget } from '../targets/targets.ts';
import type { Target } from '../targets/target.ts';
import { makeContext } from './diagnosis-context.ts';
import { countsText, showEnd, showEndOfMany } from './end-notice.ts';
import { guarded } from './guarded.ts';
import type { AnswersOf, KeptAnswers } from './kept-answers.ts';
import type { RunningMailboxes } from './running-mailboxes.ts';
import { roundsOf } from './rounds.ts';

export interface DiagnoserParts {
  readonly output: ReportOutput;
  readonly status: RunStatus;
  readonly reports: ReportStore;
  readonly running: RunningMailboxes;
  readonly secrets: SecretsFactory;
  readonly words: Words;
}

/** Mailboxes by address, each diagnosed in the same way. */
interface Run {
  readonly targets: ReadonlyMap<string, Target>;
  readonly side: Side;
  readonly steps: ReadonlySet<StepId>;
  readonly audience: Audience;
  readonly answersOf: AnswersOf;
}

/** Runs diagnoses: progress, output, kept Reports. The callers have made sure that the workspace is trusted. */
export class Diagnoser {
  readonly #parts: DiagnoserParts;
  #answers: Promise<KeptAnswers> | undefined;

  constructor(parts: DiagnoserParts) {
    this.#parts = parts;
  }

  /** Diagnoses one mailbox; undefined where a setting stands in the way, of which the person is told. */
  async one(
    { target, by }: ChosenTarget,
    side: Side,
    steps: ReadonlySet<StepId>,
  ): Promise<Report | undefined> {
    const { words, output, running } = this.#parts;
    const { address } = target.entry.mailbox;
    const title = words.t('Diagnosing {address}', { address });
    const ended = await guarded(this.#parts, title, async (signal, progress) => {
      running.start(target.file.id, address);
      const run = makeStepwiseOutput(output, { address, side, probedFrom: hostname() });
      const answersOf = await this.#keptAnswers([target]);
      const audience = by === 'code' ? 'code' : 'person';
      const [only] = await this.#run(
        { targets: new Map([[address, target]]), side, steps, audience, answersOf },
        run,
        (step) => progress(stepTitle(step, words)),
        signal,
      );
      return { report: only, cancelled: signal.aborted };
    });
    const report = ended?.report;
    // The tree shows what a whole diagnosis found, and does not change for a part.
    const tell = by === 'palette' || (by === 'surface' && report && !isWhole(report));
    if (report && tell && !ended.cancelled) void showEnd(report, target, words);
    return report;
  }

  /** Diagnoses many mailboxes, and tells how it ended where `tell` says so; the Reports come in the order in which they ended. */
  async many(
    targets: readonly Target[],
    side: Side,
    steps: ReadonlySet<StepId>,
    tell: boolean,
  ): Promise<Report[]> {
    const { words, output, secrets } = this.#parts;
    const audience = await secrets.audienceOfMany(targets, side);
    const title = words.plural(targets.length, 'Diagnosing {count} mailbox', 'Diagnosing {count} mailboxes');
    const ended = await guarded(this.#parts, title, async (signal, progress) => {
      const block = makeBlockOutput(output);
      let done = 0;
      const counting: RunOutput = {
        step: () => undefined,
        async report(report) {
          done += 1;
          const count = { done: words.number(done), all: words.number(targets.length) };
          progress(words.t('{done} of {all}', count), 100 / targets.length);
          await block.report(report);
        },
      };
      const answersOf = await this.#keptAnswers(targets);
      const all: Report[] = [];
      for (const round of roundsOf(targets)) {
        const run = { targets: round, side, steps, audience, answersOf };
        all.push(...(await this.#run(run, counting, () => undefined, signal)));
      }
      return { reports: all, cancelled: signal.aborted };
    });
    if (!ended) return [];
    const { reports, cancelled } = ended;
    output.line(`${countsText(reports, words)}\n`);
    if (tell && !cancelled) void showEndOfMany(reports, words);
    return reports;
  }

  async #run(
    { targets, side, steps, audience, answersOf }: Run,
    output: RunOutput,
    stepStarted: (step: StepId) => void,
    signal: AbortSignal,
  ): Promise<Report[]> {
    const { words, running, reports, secrets } = this.#parts;
    const settings = readSettings();
    const observer: DiagnosisObserver = {
      stepStarted: (address, step) => {
        const file = targets.get(address)?.file.id;
        if (file !== undefined) running.stepStarted(file, address, step);
        stepStarted(step);
      },
      stepEnded: (address, step) => {
        const file = targets.get(address)?.file.id;
        if (file !== undefined) running.stepEnded(file, address, step);
        output.step(step);
      },
      transcript: (address, leg, from, line) => this.#parts.output.transcript(address, leg, from, line),
    };
    const reported: Report[] = [];
    try {
      const [{ diagnoseMany }, context] = await Promise.all([
        import('../../core/diagnosis/diagnose-many.ts'),
        makeContext(settings, secrets.make([...targets.values()], audience), observer, words),
      ]);
      const requests = [...targets.values()].map((target) => ({
        entry: target.entry,
        side,
        steps,
        domains: target.file.content.domains,
        answers: answersOf(target),
      }));
      const { concurrency } = settings;
      for await (const ended of diagnoseMany(requests, context, { concurrency }, signal)) {
        const { address } = ended.request.entry.mailbox;
        const file = targets.get(address)?.file;
        if (file) running.finish(file.id, address);
        if ('bug' in ended) {
          if (targets.size === 1) throw ended.bug;
          this.#parts.output.bug(address, ended.bug);
          continue;
        }
        const { report } = ended;
        // A Report cut short would hide what an earlier one found.
        if (file && !signal.aborted)
          await reports.add(file.id, report, connectionOf(ended.request.entry.mailbox, report.side));
        await output.report(report);
        reported.push(report);
      }
    } finally {
      for (const [address, { file }] of targets) running.finish(file.id, address);
      await reports.flush();
    }
    return reported;
  }

  /** Loaded with the first diagnosis. */
  async #keptAnswers(targets: readonly Target[]): Promise<AnswersOf> {
    this.#answers ??= import('./kept-answers.ts').then(({ KeptAnswers: Answers }) => new Answers());
    return (await this.#answers).read(targets);
  }
}
