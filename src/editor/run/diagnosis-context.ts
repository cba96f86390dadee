import { hostname } from 'node:os';
import type { DiagnosisContext, DiagnosisObserver } from '../../core/diagnosis/context.ts';
import type { SecretSource } from '../../core/secrets/secret-source.ts';
import type { Words } from '../../core/words/words.ts';
import type { Settings } from '../settings.ts';
import { makeResolver } from './make-resolver.ts';
import { SettingError } from './setting-error.ts';

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
  const [resolver, { loadTrust, UnusableAuthorities }, gates] = await Promise.all([
    makeResolver(settings, words),
    import('../../core/probes/trust.ts'),
    Promise.all([
      import('../../core/diagnosis/host-gate.ts'),
      import('../../core/diagnosis/refusal-gate.ts'),
    ]),
  ]);
  const [{ HostGate }, { RefusalGate }] = gates;
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
    resolver,
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
