import { hostname } from 'node:os';
import type { DiagnosisContext, DiagnosisObserver } from '../core/diagnosis/context.ts';
import { HostGate } from '../core/diagnosis/host-gate.ts';
import { RefusalGate } from '../core/diagnosis/refusal-gate.ts';
import { createResolver } from '../core/dns/packet-resolver.ts';
import { InvalidServerError } from '../core/dns/server-address.ts';
import { serverTimeouts } from '../core/dns/server-timeouts.ts';
import { systemServers } from '../core/dns/system-servers.ts';
import type { Resolver } from '../core/dns/resolver.ts';
import { loadTrust, UnusableAuthorities, type Trust } from '../core/probes/trust.ts';
import type { Words } from '../core/words/words.ts';
import { CommandLineSecrets } from './command-line-secrets.ts';
import { openVaults } from './open-vaults.ts';
import { clientFrom } from './oauth/client-environment.ts';
import { CommandLineTokens } from './oauth/command-line-tokens.ts';
import { openKeyStore } from './oauth/key-store.ts';
import { readNumber, type CommandLine } from './options.ts';
import { UsageError } from './usage-error.ts';

/** Defaults of the contract, the same as the editor's settings. */
export const presets = {
  timeoutSeconds: 15,
  concurrency: 32,
  connectionsPerHost: 4,
  refusalsPerServer: 5,
} as const;

/** The context of a diagnosis from the options of a command line; `folder` is that of the mailboxes file. @throws UsageError for options that cannot be used. */
export async function contextFrom(
  { values }: CommandLine,
  words: Words,
  observer: DiagnosisObserver,
  folder?: string,
): Promise<DiagnosisContext> {
  const timeout = readNumber('timeout', values.timeout, presets.timeoutSeconds);
  const perHost = readNumber(
    'connections-per-host',
    values['connections-per-host'],
    presets.connectionsPerHost,
  );
  const chosen = values.dns ?? [];
  const trust = await trustFor(values.ca);
  return {
    resolver: resolverFor(chosen, timeout * 1_000),
    resolverIsChosen: chosen.length > 0,
    trust,
    timeoutMs: timeout * 1_000,
    secrets: new CommandLineSecrets({
      environment: process.env,
      folder,
      vaults: openVaults(words, process.env),
      tokens: new CommandLineTokens({
        trust,
        timeoutMs: timeout * 1_000,
        settings: clientFrom(process.env),
        openKeyStore,
      }),
    }),
    refusals: new RefusalGate(presets.refusalsPerServer),
    hosts: new HostGate(perHost),
    words,
    machine: hostname(),
    observer,
  };
}

/** Over the servers of `--dns`, else the system's. @throws UsageError for a server that cannot be one. */
export function resolverFor(chosen: readonly string[], legMs: number): Resolver {
  try {
    return createResolver({
      servers: chosen.length > 0 ? chosen : systemServers(),
      timeoutsMs: serverTimeouts(legMs),
    });
  } catch (error) {
    if (!(error instanceof InvalidServerError)) throw error;
    throw new UsageError((words) =>
      words.t(
        '--dns takes the address of a DNS server, such as 192.0.2.53 or 192.0.2.53:5353; found “{text}”.',
        {
          text: error.text,
        },
      ),
    );
  }
}

async function trustFor(file: string | undefined): Promise<Trust> {
  try {
    return await loadTrust(file);
  } catch (error) {
    if (!(error instanceof UnusableAuthorities)) throw error;
    const { reason } = error;
    throw new UsageError((words) =>
      words.t('--ca takes a file of certificates in PEM form; {file} cannot be used ({reason}).', {
        file: error.file,
        reason,
      }),
    );
  }
}
