import { dirname, resolve } from 'node:path';
import type { DiagnosisRequest } from '../core/diagnosis/context.ts';
import { diagnoseMany } from '../core/diagnosis/diagnose-many.ts';
import { parts, stepsFor, type Part } from '../core/diagnosis/step-selection.ts';
import { addressIdentity } from '../core/mailboxes/address.ts';
import type { MailboxEntry, MailboxFile, Problem } from '../core/mailboxes/model.ts';
import { reportHeading, reportSummary } from '../core/output/report-lines.ts';
import { stepLines } from '../core/output/step-lines.ts';
import type { Report } from '../core/report/report.ts';
import type { Words } from '../core/words/words.ts';
import { exitCodes, type ExitCode } from './exit-codes.ts';
import { readChoice, readNumber, type CommandLine } from './options.ts';
import { paintFor } from './paint-terminal.ts';
import { Progress } from './progress.ts';
import { problemLines } from './problem-lines.ts';
import { readAnswers } from './read-answers.ts';
import { readMailboxes } from './read-mailboxes.ts';
import { contextFrom, presets } from './run-options.ts';
import { readShard } from './shard.ts';
import { keepHeapSmall } from './small-heap.ts';
import { Tally } from './tally.ts';
import { UsageError } from './usage-error.ts';
import { say, writeOut } from './write-out.ts';

/** `mailops diagnose FILE [ADDRESS…]` */
export async function runDiagnose(line: CommandLine, words: Words, signal: AbortSignal): Promise<ExitCode> {
  keepHeapSmall();
  const { values } = line;
  const [name, ...addresses] = line.operands;
  if (name === undefined)
    throw new UsageError((w) => w.t('diagnose needs a file: mailops diagnose mailboxes.yaml'));
  const format = readChoice('format', values.format, ['text', 'json', 'ndjson'], 'text');
  const side = readChoice('side', values.side, ['source', 'target'], 'source');
  const steps = stepsFor(readParts(values.only));
  const inShard = readShard(values.shard);
  const concurrency = readNumber('concurrency', values.concurrency, presets.concurrency);
  const { text, file } = await readMailboxes(name);
  const entries = chosenEntries(file, addresses, name).filter((_, at) => inShard(at));
  const problems = problemsOf(file, addresses);
  for (const problemLine of problemLines(name, text, problems, words)) say(problemLine);
  const answersOf = await readAnswers(name);
  const { domains } = file;
  const requests = entries.map((entry): DiagnosisRequest => ({
    entry,
    side,
    steps,
    domains,
    answers: answersOf(entry.mailbox.address),
  }));
  const progress = new Progress(requests.length, words);
  const context = await contextFrom(line, words, progress.observer, dirname(resolve(name)));

  const paint = paintFor(process.stdout, values['no-color'] === true);
  const tally = new Tally();
  const documents: string[] = [];
  for await (const ended of diagnoseMany(requests, context, { concurrency }, signal)) {
    progress.clear();
    if ('bug' in ended) {
      tally.crashed();
      say(bugReport(ended.request, ended.bug, words));
      continue;
    }
    const { report } = ended;
    tally.count(report);
    if (format === 'ndjson') await writeOut(`${JSON.stringify(report)}\n`);
    else if (format === 'json') documents[requests.indexOf(ended.request)] = JSON.stringify(report);
    else await writeOut(`${textOf(report, words, paint).join('\n')}\n\n`);
    progress.ended();
  }
  progress.clear();
  if (format === 'json') await writeOut(`{"version":1,"reports":[${documents.filter(Boolean).join(',')}]}\n`);
  if (format === 'text' && requests.length > 1) await writeOut(`${tally.line(words, paint)}\n`);
  if (signal.aborted) return exitCodes.interrupted;
  return problems.some(({ severity }) => severity === 'error') ? exitCodes.failed : tally.exitCode;
}

/** Problems of the mailboxes that were chosen, and of the file as a whole. */
function problemsOf(file: MailboxFile, addresses: readonly string[]): readonly Problem[] {
  const chosen = new Set(addresses.map(addressIdentity));
  return file.problems.filter(
    ({ address }) => address === undefined || chosen.size === 0 || chosen.has(addressIdentity(address)),
  );
}

/** What a person can send us; a stack names files and lines of Mailops only. */
function bugReport({ entry }: DiagnosisRequest, bug: unknown, words: Words): string {
  const stack = bug instanceof Error ? (bug.stack ?? bug.message) : String(bug);
  return `${words.t('{address} could not be diagnosed because of a bug in Mailops. Please report it.', { address: entry.mailbox.address })}\n${stack}`;
}

function textOf(report: Report, words: Words, paint: ReturnType<typeof paintFor>): string[] {
  const ran = report.steps.filter(({ code }) => code !== 'skip.not-requested');
  return [
    reportHeading(report, words, paint),
    '',
    ...ran.flatMap((step) => stepLines(step, words, paint)),
    '',
    ...reportSummary(report, words, paint),
  ];
}

function readParts(only: string | undefined): Part[] | undefined {
  return only?.split(',').map((name) => readChoice('only', name.trim(), parts, 'mx'));
}

/** The mailboxes of the file, or those named. @throws UsageError for an address that the file does not have. */
function chosenEntries(
  file: MailboxFile,
  addresses: readonly string[],
  name: string,
): readonly MailboxEntry[] {
  if (addresses.length === 0) {
    if (file.entries.length > 0) return file.entries;
    throw new UsageError((words) => words.t('{file} has no mailbox that can be diagnosed.', { file: name }));
  }
  const once = new Map(addresses.map((address) => [addressIdentity(address), address]));
  return [...once.values()].map((address) => {
    const entry = file.entries.find(
      ({ mailbox }) => addressIdentity(mailbox.address) === addressIdentity(address),
    );
    if (entry) return entry;
    throw new UsageError((words) =>
      words.t('{file} has no mailbox {address} that can be diagnosed.', { file: name, address }),
    );
  });
}
