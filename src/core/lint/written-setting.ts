import type { AuthMethod, YamlPath } from '../mailboxes/model.ts';
import type { Provider } from '../providers/provider.ts';
import type { LintedLeg, LintedSide } from './linted-side.ts';

/** Keys that may stand for the whole connection or for one of its legs. */
interface SharedSettings {
  readonly auth: AuthMethod;
  readonly username: string;
}

/** A value of such a key, and which logins at the provider it decides. */
export interface WrittenSetting<Key extends keyof SharedSettings> {
  /** Inside the mailbox. */
  readonly path: YamlPath;
  readonly value: SharedSettings[Key];
  readonly provider: Provider;
  /** The legs served by the provider that log in by it; at least one. */
  readonly legs: readonly ('imap' | 'smtp')[];
}

/** The values of a key that are written down for logins at the side's provider, each once; what is left out cannot be wrong. */
export function writtenSettings<Key extends keyof SharedSettings>(
  { connection, provider, pathOf, isBroken }: LintedSide,
  legs: readonly LintedLeg[],
  key: Key,
): readonly WrittenSetting<Key>[] {
  if (!provider) return [];
  const found: WrittenSetting<Key>[] = [];
  const shared: ('imap' | 'smtp')[] = [];
  for (const { leg, settings, provider: server } of legs) {
    if (!server || isBroken([leg, key])) continue;
    const own: Partial<SharedSettings> = settings;
    const value = own[key];
    if (value === undefined) shared.push(leg);
    else found.push({ path: pathOf([leg, key]), value, provider, legs: [leg] });
  }
  const common: Partial<SharedSettings> = connection;
  const value = common[key];
  if (value !== undefined && shared.length > 0)
    found.push({ path: pathOf([key]), value, provider, legs: shared });
  return found;
}
