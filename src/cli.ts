#!/usr/bin/env node
import { readFile } from 'node:fs/promises';
import { exitCodes, type ExitCode } from './cli/exit-codes.ts';
import { usage } from './cli/help.ts';
import {
  isVerb,
  readChoice,
  readCommandLine,
  refuseOptions,
  type CommandLine,
  type VerbName,
} from './cli/options.ts';
import { wordsFor } from './cli/translation.ts';
import { UsageError } from './cli/usage-error.ts';
import { say, writeOut } from './cli/write-out.ts';
import type { Words } from './core/words/words.ts';

type Verb = (line: CommandLine, words: Words, signal: AbortSignal) => Promise<ExitCode>;

/** Each is loaded when it is asked for: what the others need stays unread. */
const verbs: Readonly<Record<VerbName, () => Promise<Verb>>> = {
  backup: async () => (await import('./cli/migration/backup.ts')).runBackup,
  compare: async () => (await import('./cli/migration/compare.ts')).runCompare,
  diagnose: async () => (await import('./cli/diagnose.ts')).runDiagnose,
  inventory: async () => (await import('./cli/migration/inventory.ts')).runInventory,
  lint: async () => (await import('./cli/lint.ts')).runLint,
  mirror: async () => (await import('./cli/migration/mirror.ts')).runMirror,
  providers: async () => (await import('./cli/providers.ts')).runProviders,
  prove: async () => (await import('./cli/prove.ts')).runProve,
  restore: async () => (await import('./cli/migration/restore.ts')).runRestore,
  'sign-in': async () => (await import('./cli/sign-in.ts')).runSignIn,
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
      const run = await verbs[verb]();
      return await run(line, words, interrupt.signal);
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
