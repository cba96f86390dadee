import { CommandLineSecrets } from '../../../../src/cli/command-line-secrets.ts';
import { readCommandLine } from '../../../../src/cli/options.ts';
import { contextFrom } from '../../../../src/cli/run-options.ts';
import { wordsFor } from '../../../../src/cli/translation.ts';
import type { DiagnosisContext } from '../../../../src/core/diagnosis/context.ts';
import type { MailboxEntry } from '../../../../src/core/mailboxes/model.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { compare, type CompareRequest } from '../../../../src/core/migration/compare/compare.ts';
import type { CompareResult } from '../../../../src/core/migration/compare/compare-result.ts';
import { verifyAgainst } from '../../../../src/core/migration/verify/verify-against.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';

/** Servers that plain ports of loopback serve, all with one password. */
export interface ComparePlace {
  readonly port: number;
  readonly targetPort?: number;
  readonly password: string;
  readonly stateDirectory: string;
}

export interface Compared extends ComparePlace {
  readonly address: string;
  readonly target: string;
}

/** A file with one mailbox and its target, whose provider takes no messages above 20 MB. */
export function yamlOf({
  address,
  target,
  port,
  targetPort = port,
}: Omit<Compared, 'password' | 'stateDirectory'>): string {
  const imap = (at: number): string => `imap: { host: 127.0.0.1, port: ${at}, security: none }`;
  return [
    'version: 1',
    'mailboxes:',
    `  - address: ${address}`,
    '    provider: ovh',
    '    credential: env:SECRET',
    `    ${imap(port)}`,
    '    migration:',
    `      target: { address: ${target}, provider: icloud, credential: env:SECRET, ${imap(targetPort)} }`,
    '',
  ].join('\n');
}

/** Compares source and target, or one of them with a backup. */
export async function compareIn(
  place: Compared,
  options: Partial<Pick<CompareRequest, 'deep' | 'backup' | 'side' | 'connections'>> & {
    readonly signal?: AbortSignal;
  } = {},
): Promise<CompareResult> {
  const { entry, context } = await sceneOf(place);
  const { signal = new AbortController().signal, ...others } = options;
  return compare(
    {
      entry,
      side: 'source',
      backup: undefined,
      deep: false,
      connections: 4,
      stateDirectory: place.stateDirectory,
      retryMs: 1,
      ...others,
    },
    context,
    unattended(signal),
  );
}

/** Holds the source against a backup of it. */
export async function verifyIn(place: Compared, directory: string): Promise<CompareResult> {
  const { entry, context } = await sceneOf(place);
  const request = { entry, side: 'source' as const, directory, retryMs: 1 };
  return verifyAgainst(request, context, unattended(new AbortController().signal));
}

async function sceneOf(
  place: Compared,
): Promise<{ readonly entry: MailboxEntry; readonly context: DiagnosisContext }> {
  const [entry] = parseMailboxes(yamlOf(place)).entries;
  if (!entry) throw new Error('The mailbox of the test cannot be read');
  const context = await contextFrom(readCommandLine(['--dns', '127.0.0.1:9']), wordsFor('en'), {});
  const secrets = new CommandLineSecrets({ environment: { SECRET: place.password } });
  return { entry, context: { ...context, secrets } };
}
