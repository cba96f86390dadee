import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { bestPort, portStanding } from '../../providers/provider-ports.ts';

/** A port on which the provider does not serve, or against which it advises; said only where the host is the provider's or left to it. */
export const notProviderPort: SideRule = ({ pathOf }, legs) =>
  legs.flatMap(({ leg, settings: { port, host }, provider }) => {
    if (!provider || port === undefined) return [];
    const standing = portStanding(provider, leg, host, port);
    if (standing === 'served') return [];
    const path = pathOf([leg, 'port']);
    const best = bestPort(provider, leg, host);
    const finding: Finding = {
      rule: 'not-provider-port',
      path,
      on: 'value',
      args: {
        key: formatPath(path),
        leg,
        case: standing,
        found: port,
        provider: provider.name,
        ...(best && { expected: best.port, expectedSecurity: best.security }),
      },
      ...(standing === 'advised-against' && { severity: 'information' }),
    };
    return [finding];
  });
