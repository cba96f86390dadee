import type { Leg, Side } from '../report/report.ts';
import { endpointInherits, sourceInherits } from './connection.ts';
import type { MailboxEntry, YamlPath } from './model.ts';
import { overlaps } from './yaml-path.ts';

const connectionKeys = ['address', 'provider', 'username', 'auth', 'credential', 'oauth'] as const;

/**
 * The broken values that one leg of a diagnosis depends on. Empty: the leg can be tried. Otherwise it is
 * `skip.not-configured`, and the paths (inside the mailbox) say which settings to mend: a wrong port must not become the usual one in silence.
 */
export function brokenFor(
  entry: Pick<MailboxEntry, 'mailbox' | 'broken'>,
  side: Side,
  leg: Leg,
): readonly YamlPath[] {
  if (entry.broken.length === 0) return [];
  const needed = neededPaths(entry, side, leg);
  return entry.broken.filter((path) => needed.some((need) => overlaps(path, need)));
}

/** The paths inside the mailbox from which `connectionOf` takes what the leg needs. */
function neededPaths({ mailbox }: Pick<MailboxEntry, 'mailbox'>, side: Side, leg: Leg): readonly YamlPath[] {
  const keys = leg === 'mx' ? (['address'] as const) : ([...connectionKeys, leg] as const);
  const layer = mailbox.migration?.[side];
  const layered = keys.map((key): YamlPath => ['migration', side, key]);
  if (side === 'target') return layer?.address === undefined ? [...layered, ['address']] : layered;
  const own = keys.filter((key) => {
    if (key === 'imap' || key === 'smtp') return endpointInherits(mailbox, key);
    // A broken provider leaves open whether the rest is inherited.
    if (key === 'provider') return true;
    return layer?.[key] === undefined && (key === 'address' || sourceInherits(mailbox));
  });
  return [...layered, ...own.map((key): YamlPath => [key])];
}
