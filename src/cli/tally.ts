import { leavesOpen } from '../core/diagnosis/choose-verdict.ts';
import { signOfStatus, type Paint } from '../core/output/paint.ts';
import type { Report, Verdict } from '../core/report/report.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';

/** How a run over many mailboxes went. */
export class Tally {
  readonly #counts: Record<Verdict['status'], number> = { pass: 0, warn: 0, fail: 0, unknown: 0 };
  #untested = false;
  #crashed = false;

  /** A warning may hide that something could not be tested, so the steps are looked at too. */
  count({ verdict, steps }: Report): void {
    this.#counts[verdict.status] += 1;
    this.#untested ||= steps.some(leavesOpen);
  }

  /** A mailbox that has no Report because of a bug of ours. */
  crashed(): void {
    this.#crashed = true;
  }

  get exitCode(): ExitCode {
    if (this.#counts.fail > 0 || this.#crashed) return exitCodes.failed;
    return this.#untested ? exitCodes.untested : exitCodes.good;
  }

  /** The counts that are not zero, the gravest first, on one line. */
  line(words: Words, paint: Paint): string {
    const { fail, warn, unknown, pass } = this.#counts;
    const pieces = [
      ['fail', fail, words.plural(fail, '{count} mailbox failed', '{count} mailboxes failed')],
      ['warn', warn, words.plural(warn, '{count} with a warning', '{count} with a warning')],
      [
        'unknown',
        unknown,
        words.plural(unknown, '{count} mailbox not fully tested', '{count} mailboxes not fully tested'),
      ],
      ['pass', pass, words.plural(pass, '{count} mailbox passed', '{count} mailboxes passed')],
    ] as const;
    return pieces
      .filter(([, count]) => count > 0)
      .map(([status, , text]) => paint(status, `${signOfStatus[status]} ${text}`))
      .join('   ');
  }
}
