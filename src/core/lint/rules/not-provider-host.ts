import { asciiDomainOf, domainOf } from '../../mailboxes/address.ts';
import { quoted } from '../../mailboxes/limits.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import { endpointsOf } from '../../providers/endpoints.ts';
import { capturesOfHost } from '../../providers/host-captures.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Finding } from '../finding.ts';
import type { LintedLeg, LintedSide, SideRule } from '../linted-side.ts';
import { isPrivateHost } from '../../providers/private-host.ts';
import { hostKindOf, servesOtherLeg } from '../../providers/provider-hosts.ts';

/**
 * A host that is not known as the provider's, that serves the other leg, or that is in another country or region than the other leg's.
 * What only this computer or its network has (a tunnel, Bridge) is let be.
 */
export const notProviderHost: SideRule = (side, legs) => {
  const { provider } = side;
  if (!provider || hostKindOf(provider) === 'open') return [];
  const found = legs.flatMap((each) => {
    const { leg, settings, provider: server } = each;
    const { host } = settings;
    if (host === undefined || isPrivateHost(host)) return [];
    if (server) return servesOtherLeg(server, leg, host) ? [findingOf(side, legs, each, 'other-leg')] : [];
    const isOwn = isUnder(host, asciiDomainOf(side.connection.address));
    return [findingOf(side, legs, each, isOwn ? 'own-domain' : 'foreign')];
  });
  return found.length > 0 ? found : mixed(side, provider, legs);
};

function findingOf(
  { connection, provider, pathOf }: LintedSide,
  legs: readonly LintedLeg[],
  { leg, settings }: LintedLeg,
  kind: 'other-leg' | 'own-domain' | 'foreign',
): Finding {
  const path = pathOf([leg, 'host']);
  const own = legs.filter(({ provider: server }) => server).map(({ settings: { host } }) => host);
  const [best] = provider ? endpointsOf(provider, domainOf(connection.address), {}, ...own)[leg] : [];
  // A country or region that nothing told is no advice.
  const expected = best?.isAssumed === true ? undefined : best?.host;
  return {
    rule: 'not-provider-host',
    path,
    on: 'value',
    args: {
      key: formatPath(path),
      leg,
      found: quoted(settings.host ?? ''),
      provider: provider?.name ?? '',
      case: kind,
      ...(expected !== undefined && { expected }),
    },
    ...(kind === 'own-domain' && { severity: 'information' }),
  };
}

/** Hosts of two countries or regions: a mailbox is in one. Told of the host for sending. */
function mixed({ pathOf }: LintedSide, provider: Provider, legs: readonly LintedLeg[]): readonly Finding[] {
  const [imap, smtp] = (['imap', 'smtp'] as const).map(
    (leg) => legs.find((each) => each.leg === leg)?.settings.host,
  );
  if (imap === undefined || smtp === undefined) return [];
  const [there, here] = [capturesOfHost(provider, imap), capturesOfHost(provider, smtp)];
  const isOther = Object.entries(here).some(([name, value]) => (there[name] ?? value) !== value);
  if (!isOther) return [];
  const path = pathOf(['smtp', 'host']);
  const args = {
    key: formatPath(path),
    leg: 'smtp',
    found: quoted(smtp),
    other: quoted(imap),
    provider: provider.name,
    case: 'mixed',
  };
  return [{ rule: 'not-provider-host', path, on: 'value', args }];
}

function isUnder(host: string, domain: string): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  return domain !== '' && (name === domain || name.endsWith(`.${domain}`));
}
