import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CommandLineSecrets } from '../../../../src/cli/command-line-secrets.ts';
import { readCommandLine } from '../../../../src/cli/options.ts';
import { contextFrom } from '../../../../src/cli/run-options.ts';
import { wordsFor } from '../../../../src/cli/translation.ts';
import { parseMailboxes } from '../../../../src/core/mailboxes/parse.ts';
import { backUp, type BackupRequest } from '../../../../src/core/migration/backup/backup.ts';
import type { BackupResult } from '../../../../src/core/migration/backup/backup-result.ts';
import { unattended } from '../../../../src/core/migration/work/work-control.ts';
import { readRecord, type ManifestRecord } from '../../../../src/core/migration/store/manifest-record.ts';

export interface Place {
  readonly address: string;
  readonly port: number;
  readonly password: string;
  readonly directory: string;
  /** Where the port is not a plain one of loopback: the host, its security, and the options that lead there. */
  readonly secured?: {
    readonly host: string;
    readonly security: 'tls' | 'starttls';
    readonly options: string[];
  };
}

/** Backs up a mailbox; without `secured` one that a plain port of loopback serves. */
export async function backUpFrom(
  { address, port, password, directory, secured }: Place,
  options: Partial<Pick<BackupRequest, 'connections' | 'retryMs'>> & { readonly signal?: AbortSignal } = {},
): Promise<BackupResult> {
  const [entry] = parseMailboxes(
    [
      'version: 1',
      'mailboxes:',
      `  - address: ${address}`,
      '    provider: ovh',
      '    credential: env:SECRET',
      `    imap: { host: ${secured?.host ?? '127.0.0.1'}, port: ${port}, security: ${secured?.security ?? 'none'} }`,
      '',
    ].join('\n'),
  ).entries;
  if (!entry) throw new Error('The mailbox of the test cannot be read');
  const context = await contextFrom(
    readCommandLine(secured?.options ?? ['--dns', '127.0.0.1:9']),
    wordsFor('en'),
    {},
  );
  const { signal = new AbortController().signal, ...others } = options;
  return backUp(
    { entry, side: 'source', directory, connections: 4, retryMs: 1, ...others },
    { ...context, secrets: new CommandLineSecrets({ environment: { SECRET: password } }) },
    unattended(signal),
  );
}

/** The lines of a backup's manifest. @throws where one cannot be read */
export function manifestOf(directory: string, address: string): ManifestRecord[] {
  return readFileSync(join(directory, address, 'manifest.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const record = readRecord(line);
      if (!record) throw new Error(`Not a record: ${line}`);
      return record;
    });
}
