import { connectionPath } from '../../mailboxes/connection.ts';
import type { ConnectionSettings, MailboxEntry, YamlPath } from '../../mailboxes/model.ts';
import { providerById } from '../../providers/all.ts';
import type { Side } from '../../report/report.ts';
import { legOf, type Fault } from './fault.ts';
import type { Mark } from './mark.ts';
import { settingsOf, type MarkedSetting } from './settings-of-code.ts';

/** Where a fault of one side shows. */
export function markPlace(
  fault: Fault,
  entry: MailboxEntry,
  side: Side,
  connection: ConnectionSettings,
): Pick<Mark, 'path' | 'on' | 'shared'> {
  const leg = legOf(fault.step);
  const pathTo = (path: YamlPath): YamlPath => connectionPath(entry.mailbox, side, path);
  // MX goes by the domain of the address alone.
  const asked: readonly MarkedSetting[] = leg === undefined ? ['address'] : settingsOf(fault);
  const settings = hasStrangeName(fault, connection) ? ['username' as const, ...asked] : asked;
  for (const setting of settings) {
    const path = writtenPath(setting, leg, connection);
    if (path) return placeAt(entry, pathTo(path), setting === 'service' ? 'key' : 'value');
  }
  const block = writtenPath('service', leg, connection);
  if (block) return placeAt(entry, pathTo(block), 'key');
  const layer: YamlPath = ['migration', side];
  return entry.originOf(layer) === undefined ? atAddress : placeAt(entry, layer, 'key');
}

const atAddress = { path: ['address'], on: 'value' } as const;

/** The path inside the connection of the setting that the leg uses; undefined where it is not written. */
function writtenPath(
  setting: MarkedSetting,
  leg: 'imap' | 'smtp' | undefined,
  connection: ConnectionSettings,
): YamlPath | undefined {
  const endpoint = leg === undefined ? undefined : connection[leg];
  const isInEndpoint = (key: MarkedSetting): boolean =>
    endpoint !== undefined && endpoint !== false && Object.hasOwn(endpoint, key);
  if (leg !== undefined && setting === 'service') return endpoint === undefined ? undefined : [leg];
  if (leg !== undefined && isInEndpoint(setting)) return [leg, setting];
  return Object.hasOwn(connection, setting) ? [setting] : undefined;
}

/** At the value where the mailbox holds it itself, else at its address. */
function placeAt(entry: MailboxEntry, path: YamlPath, on: Mark['on']): Pick<Mark, 'path' | 'on' | 'shared'> {
  if (entry.originOf(path) === 'defaults') return { ...atAddress, shared: { path, by: 'defaults' } };
  const range = entry.rangeOf(path);
  const isOwn = range && entry.range.start <= range.start && range.end <= entry.range.end;
  if (isOwn === true) return { path, on };
  return range ? { ...atAddress, shared: { path, by: 'anchor' } } : atAddress;
}

const refusals: ReadonlySet<string> = new Set(['auth.bad-credentials', 'auth.unexplained']);

/** Whether a refused login used a written user name in a form that its provider does not know. */
function hasStrangeName({ step, code, provider, used }: Fault, { address }: ConnectionSettings): boolean {
  const leg = legOf(step);
  const name = used.find(({ key }) => key === `${leg}.username`);
  if (!leg || !refusals.has(code) || !provider || name?.from === 'provider') return false;
  const forms = providerById(provider.id)?.[leg].map(({ username }) => username) ?? [];
  const form = forms.every((other) => other === forms[0]) ? forms[0] : undefined;
  if (form === undefined || name === undefined) return false;
  return form === 'address' ? !String(name.value).includes('@') : name.value === address;
}
