import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

/** Options that every verb takes, also where it has no use for them. */
const commonOptions = {
  dns: { type: 'string', multiple: true },
  ca: { type: 'string' },
  timeout: { type: 'string' },
  concurrency: { type: 'string' },
  'connections-per-host': { type: 'string' },
  lang: { type: 'string' },
  format: { type: 'string' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies ParseArgsConfig['options'];

const verbOptions = {
  only: { type: 'string' },
  side: { type: 'string' },
  shard: { type: 'string' },
  to: { type: 'string' },
  against: { type: 'string' },
  'older-than': { type: 'string' },
  yes: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  delete: { type: 'boolean' },
  backup: { type: 'string' },
  deep: { type: 'boolean' },
  wait: { type: 'string' },
  stale: { type: 'string' },
  device: { type: 'boolean' },
  'client-secret': { type: 'string' },
  version: { type: 'boolean' },
} as const satisfies ParseArgsConfig['options'];

/** The verbs, and of the options that not all of them have those that each takes. */
const verbs = {
  backup: ['side', 'to', 'against', 'older-than', 'yes'],
  compare: ['backup', 'deep', 'side'],
  diagnose: ['only', 'side', 'shard'],
  inventory: ['side'],
  lint: [],
  mirror: ['dry-run', 'delete'],
  providers: ['stale'],
  prove: ['wait'],
  restore: ['dry-run', 'side'],
  'sign-in': ['side', 'device', 'client-secret'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof verbOptions)[]>>;

export type VerbName = keyof typeof verbs;

export function isVerb(word: string): word is VerbName {
  return Object.hasOwn(verbs, word);
}

const allOptions = { ...commonOptions, ...verbOptions };

/** The words of a command line, options and the rest told apart. */
export interface CommandLine {
  readonly verb: string | undefined;
  readonly operands: readonly string[];
  readonly values: ReturnType<typeof parse>['values'];
}

function parse(argv: readonly string[]) {
  return parseArgs({ args: [...argv], options: allOptions, allowPositionals: true, strict: true });
}

/** @throws UsageError for an option that does not exist or lacks its value. */
export function readCommandLine(argv: readonly string[]): CommandLine {
  try {
    const { values, positionals } = parse(argv);
    const [verb, ...operands] = positionals;
    return { verb, operands, values };
  } catch (error) {
    const option = /'(-[^' ]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? argv.join(' ');
    throw new UsageError((words) =>
      words.t('{option} is not an option here, or lacks its value. See mailops --help.', { option }),
    );
  }
}

/** The largest number that an option takes. */
const most = 100_000;

/** A whole number from `least` on, or the default. */
export function readNumber<Preset>(
  option: string,
  text: string | undefined,
  preset: Preset,
  least: 0 | 1 = 1,
): number | Preset {
  if (text === undefined) return preset;
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= least && value <= most) return value;
  throw new UsageError((words) =>
    words.t('--{option} takes a whole number from {least} to {most}; found “{text}”.', {
      option,
      least,
      most,
      text,
    }),
  );
}

/** One of the words allowed, or the default. */
export function readChoice<const T extends string>(
  option: string,
  text: string | undefined,
  choices: readonly T[],
  preset: T,
): T {
  if (text === undefined) return preset;
  const chosen = choices.find((choice) => choice === text);
  if (chosen !== undefined) return chosen;
  throw new UsageError((words) =>
    words.t('--{option} takes one of: {choices}; found “{text}”.', {
      option,
      choices: choices.join(', '),
      text,
    }),
  );
}

/** Refuses what the verb does not take; a verb that does not exist is somebody else's to refuse. @throws UsageError naming the first of them. */
export function refuseOptions({ verb = '', values }: CommandLine): void {
  if (!isVerb(verb)) return;
  const taken: readonly string[] = verbs[verb];
  const option = Object.keys(verbOptions).find(
    (name) => name in values && name !== 'version' && !taken.includes(name),
  );
  if (option === undefined) return;
  throw new UsageError((words) =>
    words.t('“{verb}” has no option --{option}. See mailops {verb} --help.', { verb, option }),
  );
}
