import { CommandLineSecrets } from '../../../../src/cli/command-line-secrets.ts';
import { readCommandLine } from '../../../../src/cli/options.ts';
import { contextFrom } from '../../../../src/cli/run-options.ts';
import { wordsFor } from '../../../../src/cli/translation.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { mirror, type MirrorRequest } from '../../../../src/core/migration/mirror/mirror.ts';
import type { MirrorResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import { unattended, type WorkControl } from '../../../../src/core/migration/work/work-control.ts';

/** One side of a mirror: a mailbox that a plain port of loopback serves. */
export interface Party {
  readonly address: string;
  readonly port: number;
  readonly password: string;
}

export type MirrorChanges = Partial<
  Pick<MirrorRequest, 'connections' | 'dryRun' | 'deletes' | 'retryMs'> & {
    readonly signal: AbortSignal;
    readonly progress: WorkControl['progress'];
  }
>;

/** A mailboxes file with both sides. */
export function mirrorFile(source: Party, target: Party): string {
  return [
    'version: 1',
    'mailboxes:',
    `  - address: ${source.address}`,
    '    provider: ovh',
    '    credential: env:SOURCE',
    `    imap: { host: 127.0.0.1, port: ${source.port}, security: none }`,
    '    migration:',
    '      target:',
    `        address: ${target.address}`,
    '        provider: ovh',
    '        credential: env:TARGET',
    `        imap: { host: 127.0.0.1, port: ${target.port}, security: none }`,
    '',
  ].join('\n');
}

/** Mirrors one mailbox to another, with a state of its own in `stateDirectory`. */
export async function mirrorBetween(
  source: Party,
  target: Party,
  stateDirectory: string,
  changes: MirrorChanges = {},
): Promise<MirrorResult> {
  const [entry] = parseMailboxes(mirrorFile(source, target)).entries;
  if (!entry) throw new Error('The mailbox of the test cannot be read');
  const context = await contextFrom(readCommandLine(['--dns', '127.0.0.1:9']), wordsFor('en'), {});
  const environment = { SOURCE: source.password, TARGET: target.password };
  const { signal = new AbortController().signal, progress = () => undefined, ...others } = changes;
  return mirror(
    { entry, connections: 4, dryRun: false, deletes: false, retryMs: 1, stateDirectory, ...others },
    { ...context, secrets: new CommandLineSecrets({ environment }) },
    { ...unattended(signal), progress },
  );
}
