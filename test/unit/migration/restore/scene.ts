import { CommandLineSecrets } from '../../../../src/cli/command-line-secrets.ts';
import { readCommandLine } from '../../../../src/cli/options.ts';
import { contextFrom } from '../../../../src/cli/run-options.ts';
import { wordsFor } from '../../../../src/cli/translation.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { restore, type RestoreRequest } from '../../../../src/core/migration/restore/restore.ts';
import type { RestoreResult } from '../../../../src/core/migration/transfer/transfer-result.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';

export interface RestorePlace extends Pick<RestoreRequest, 'directory' | 'stateDirectory' | 'dryRun'> {
  readonly address: string;
  readonly port: number;
  readonly password: string;
}

/** Restores to a mailbox that a plain port of loopback serves. */
export async function restoreTo(
  { address, port, password, ...place }: RestorePlace,
  options: Partial<Pick<RestoreRequest, 'connections' | 'retryMs'>> & { readonly signal?: AbortSignal } = {},
): Promise<RestoreResult> {
  const [entry] = parseMailboxes(
    [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      '    provider: ovh',
      '    credential: env:SECRET',
      `    imap: { host: 127.0.0.1, port: ${port}, security: none }`,
      '',
    ].join('\n'),
  ).entries;
  if (!entry) throw new Error('The mailbox of the test cannot be read');
  const context = await contextFrom(readCommandLine(['--dns', '127.0.0.1:9']), wordsFor('en'), {});
  const { signal = new AbortController().signal, ...others } = options;
  return restore(
    { entry, side: 'source', connections: 4, retryMs: 1, ...place, ...others },
    { ...context, secrets: new CommandLineSecrets({ environment: { SECRET: password } }) },
    unattended(signal),
  );
}
