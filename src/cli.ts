#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { runBackup } from './cli/backup.ts';
import { runDiagnose } from './cli/diagnose.ts';
import { exitCodes, type ExitCode } from './cli/exit-codes.ts';
import { usage } from './cli/help.ts';
import { runLint } from './cli/lint.ts';
import {
  isVerb,
  readChoice,
  readCommandLine,
  refuseOptions,
  type CommandLine,
  type VerbName,
} from './cli/options.ts';
import { runProviders } from './cli/providers.ts';
import { runProve } from './cli/prove.ts';
import { runSignIn } from './cli/sign-in.ts';
import { wordsFor } from './cli/translation.ts';
import { UsageError } from './cli/usage-error.ts';
import { say, writeOut } from './cli/write-out.ts';
import type { Words } from './core/words/words.ts';

type Verb = (line: CommandLine, words: Words, signal: AbortSignal) => Promise<ExitCode>;

const verbs: Readonly<Record<VerbName, Verb>> = {
  backup: runBackup,
  diagnose: runDiagnose,
  lint: runLint,
  providers: runProviders,
  prove: runProve,
  'sign-in': runSignIn,
};

async function main(argv: readonly string[]): Promise<ExitCode> {
  let words = wordsFor(undefined);
  const interrupt = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => interrupt.abort(new Error('interrupted')));
  // A reader that has seen enough, such as head, is no fault.
  process.stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(exitCodes.good);
    say(words.t('The results cannot be written ({reason}).', { reason: code }));
    process.exit(exitCodes.misuse);
  });
  process.stderr.on('error', () => undefined);
  try {
    const line = readCommandLine(argv);
    words = wordsFor(line.values.lang);
    readChoice('lang', line.values.lang, ['en', 'fr'], 'en');
    if (line.values.version === true) {
      await writeOut(`${await version()}\n`);
      return exitCodes.good;
    }
    const { verb } = line;
    if (line.values.help === true || verb === undefined || verb === 'help') {
      await writeOut(usage(words, verb !== undefined && isVerb(verb) ? verb : undefined));
      return verb === undefined && line.values.help !== true ? exitCodes.misuse : exitCodes.good;
    }
    if (isVerb(verb)) {
      refuseOptions(line);
      return await verbs[verb](line, words, interrupt.signal);
    }
    throw new UsageError((w) => w.t('There is no “mailops {verb}”. See mailops --help.', { verb }));
  } catch (error) {
    // What waits when it is interrupted may say so by throwing the reason on.
    if (interrupt.signal.aborted && error === interrupt.signal.reason) return exitCodes.interrupted;
    if (!(error instanceof UsageError)) throw error;
    say(`mailops: ${error.sentence(words)}`);
    return exitCodes.misuse;
  }
}

/** From the package.json that lies one folder up, of the sources as of the build. */
async function version(): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '';
}

process.exitCode = await main(process.argv.slice(2));
