import { addressIdentity } from '../../mailboxes/address.ts';
import type { YamlPath } from '../../mailboxes/model.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Provider, ProviderEnd } from '../../providers/provider.ts';
import { daysBetween } from '../days-between.ts';
import type { Finding } from '../finding.ts';
import type { LintedSide, SideRule } from '../linted-side.ts';
import { isHostOf } from '../../providers/provider-hosts.ts';
import { writtenSettings } from '../written-setting.ts';

/** A provider, or its sign-in with passwords, that ends on a known day. Nothing is said of one that the mailbox leaves in time. */
export const providerEnds: SideRule = (side, legs, { today }) => {
  const { connection, provider, pathOf } = side;
  if (!provider?.ends) return [];
  return provider.ends.flatMap((end) => {
    if (leavesBefore(side, provider, end.date)) return [];
    if (end.what === 'service') {
      const path = connection.provider === undefined ? [] : pathOf(['provider']);
      return [findingOf(provider, end, path, today)];
    }
    // A method that serves IMAP too is wrong already, and another rule says so.
    return writtenSettings(side, legs, 'auth')
      .filter(({ value, legs: served }) => value !== 'oauth2' && !served.includes('imap'))
      .map(({ path }) => findingOf(provider, end, path, today));
  });
};

/** Whether the mailbox moves elsewhere, and does not begin after that day. */
function leavesBefore({ mailbox, end }: LintedSide, provider: Provider, date: string): boolean {
  const { migration, address } = mailbox;
  if (end === 'target' || !migration?.target) return false;
  const isInTime = migration.start === undefined || migration.start <= date;
  return isInTime && isElsewhere(migration.target, address, provider);
}

/** Whether a target is not with the provider: by what it names, else by its hosts, else since it is another address. */
function isElsewhere(target: MigrationTarget, address: string, provider: Provider): boolean {
  if (target.provider !== undefined) return target.provider !== provider.id;
  const hosts = [target.imap, target.smtp].flatMap((leg) => (leg === false ? [] : (leg?.host ?? [])));
  if (hosts.length > 0) return hosts.some((host) => !isHostOf(provider, host));
  return target.address !== undefined && addressIdentity(target.address) !== addressIdentity(address);
}

type MigrationTarget = NonNullable<NonNullable<LintedSide['mailbox']['migration']>['target']>;

function findingOf(provider: Provider, end: ProviderEnd, path: YamlPath, today: string): Finding {
  return {
    rule: 'provider-ends',
    path,
    on: 'value',
    args: {
      key: formatPath(path),
      provider: provider.name,
      what: end.what,
      date: end.date,
      days: daysBetween(today, end.date),
      source: end.source.url,
      checked: end.source.checked,
    },
  };
}
