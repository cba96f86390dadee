import { connectionPath } from '../../mailboxes/connection.ts';
import { brokenFor } from '../../mailboxes/broken.ts';
import type { Credential, MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import { shownVariable } from '../../lint/secrets/variable-name.ts';
import { withoutSecrets } from '../../lint/secrets/without-secrets.ts';
import { overlaps } from '../../mailboxes/yaml-path.ts';
import type { Side } from '../../report/report.ts';
import type { KnownSide } from '../settings-used.ts';
import type { TakenSetting } from './hint.ts';

type Leg = 'imap' | 'smtp';
export type LegKey = 'host' | 'port' | 'security' | 'username' | 'auth';

/** The settings of a leg that the file leaves open, by key; none where the leg cannot be tried. */
export function takenOfLeg(
  entry: MailboxEntry,
  side: Side,
  leg: Leg,
  known: KnownSide,
): Readonly<Partial<Record<LegKey, TakenSetting>>> {
  const plan = known[leg];
  if (!plan || brokenFor(entry, side, leg).length > 0) return {};
  const taken: Partial<Record<LegKey, TakenSetting>> = {};
  for (const { key, value, from } of plan.settings) {
    const name = legKeys.find((one) => key === `${leg}.${one}`);
    if (name === undefined || from === 'file') continue;
    const paths: YamlPath[] = [[leg, name], [name]];
    const source = from === 'defaults' ? sourceOf(entry, side, paths) : undefined;
    taken[name] = { key, value: withoutSecrets(String(value)), from, ...(source && { source }) };
  }
  return taken;
}

const legKeys: readonly LegKey[] = ['host', 'port', 'security', 'username', 'auth'];

/** A key of the mailbox itself that `defaults` bring in; undefined for any other and for one that cannot be used. */
export function takenFromDefaults(
  entry: MailboxEntry,
  key: string,
  value: string | undefined,
): TakenSetting | undefined {
  if (value === undefined || value === '' || entry.originOf([key]) !== 'defaults') return undefined;
  if (entry.broken.some((path) => overlaps(path, [key]))) return undefined;
  const source = entry.rangeOf([key]);
  return { key, value: withoutSecrets(value), from: 'defaults', ...(source && { source }) };
}

/** A credential as the file has it; of a map its kind. */
export function credentialText(credential: Credential | undefined): string | undefined {
  switch (credential?.kind) {
    case 'env':
      return `env:${shownVariable(credential.name)}`;
    case 'bitwarden':
      return `bitwarden:${credential.item}`;
    case 'pass':
      return `pass:${credential.path}`;
    case '1password':
      return `1password:${credential.reference}`;
    default:
      return credential?.kind;
  }
}

function sourceOf(entry: MailboxEntry, side: Side, paths: readonly YamlPath[]): TakenSetting['source'] {
  for (const path of paths) {
    const full = connectionPath(entry.mailbox, side, path);
    if (entry.originOf(full) === 'defaults') return entry.rangeOf(full);
  }
  return undefined;
}
