import { hostname } from 'node:os';
import type { DiagnosisContext, DiagnosisObserver } from '../../core/diagnosis/context.ts';
import type { SecretSource } from '../../core/secrets/secret-source.ts';
import type { Words } from '../../core/words/words.ts';
import type { settingDefaults } from '../setting-keys.ts';
import type { Settings } from '../settings.ts';

/** A setting that no run can start with; the message is for people. */
export class SettingError extends Error {
  readonly key: keyof typeof settingDefaults;

  constructor(key: SettingError['key'], message: string) {
    super(message);
    this.name = 'SettingError';
    this.key = key;
  }
}

/**
 * What a run needs from outside, loaded now and not at the start of the editor.
 *
 * @throws {SettingError}
 */
export async function makeContext(
  settings: Settings,
  secrets: SecretSource,
  observer: DiagnosisObserver,
  words: Words,
): Promise<DiagnosisContext> {
  const [
    { createResolver },
    { serverTimeouts },
    { systemServers },
    { InvalidServerError },
    { loadTrust, UnusableAuthorities },
    gates,
  ] = await Promise.all([
    import('../../core/dns/packet-resolver.ts'),
    import('../../core/dns/server-timeouts.ts'),
    import('../../core/dns/system-servers.ts'),
    import('../../core/dns/server-address.ts'),
    import('../../core/probes/trust.ts'),
    Promise.all([
      import('../../core/diagnosis/host-gate.ts'),
      import('../../core/diagnosis/refusal-gate.ts'),
    ]),
  ]);
  const [{ HostGate }, { RefusalGate }] = gates;
  const resolver = (): DiagnosisContext['resolver'] => {
    const { dnsServers } = settings;
    try {
      return createResolver({
        servers: dnsServers.length > 0 ? dnsServers : systemServers(),
        timeoutsMs: serverTimeouts(settings.timeoutMs),
      });
    } catch (error) {
      if (!(error instanceof InvalidServerError)) throw error;
      throw new SettingError(
        'dns.servers',
        words.t('The DNS server “{server}” in the settings is not an IP address, or its port is none.', {
          server: error.text,
        }),
      );
    }
  };
  const trust = async (): Promise<DiagnosisContext['trust']> => {
    try {
      return await loadTrust(settings.extraCaFile);
    } catch (error) {
      if (!(error instanceof UnusableAuthorities)) throw error;
      throw new SettingError(
        'tls.extraCaFile',
        words.t('The certificates of “{file}” in the settings cannot be used: {reason}', {
          file: error.file,
          reason: error.reason,
        }),
      );
    }
  };
  return {
    resolver: resolver(),
    resolverIsChosen: settings.dnsServers.length > 0,
    trust: await trust(),
    timeoutMs: settings.timeoutMs,
    secrets,
    refusals: new RefusalGate(settings.refusalsPerServer),
    hosts: new HostGate(settings.connectionsPerHost),
    words,
    machine: hostname(),
    observer,
  };
}
