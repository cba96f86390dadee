import { formatPath } from '../../mailboxes/yaml-path.ts';
import { usualPorts } from '../../providers/guess-hosts.ts';
import type { Finding } from '../finding.ts';
import type { SideRule } from '../linted-side.ts';
import { isLoopback } from '../../providers/loopback.ts';
import { foreignProtocol } from '../port-protocol.ts';
import { hostKindOf } from '../../providers/provider-hosts.ts';
import { servesPort } from '../../providers/provider-ports.ts';

/**
 * A port of another protocol, such as IMAP on 587. Where the provider's own ports are known, `not-provider-port` says it better; on
 * this computer a tunnel may listen anywhere.
 */
export const wrongPort: SideRule = ({ pathOf }, legs) =>
  legs.flatMap(({ leg, settings: { port, host }, provider }) => {
    const protocol = port === undefined ? undefined : foreignProtocol(leg, port);
    if (port === undefined || protocol === undefined) return [];
    const isLocal = host === undefined ? provider && hostKindOf(provider) === 'local' : isLoopback(host);
    if (isLocal === true || (provider && !servesPort(provider, leg, host, port))) return [];
    const path = pathOf([leg, 'port']);
    const [usual] = usualPorts[leg];
    const finding: Finding = {
      rule: 'wrong-port',
      path,
      on: 'value',
      args: {
        key: formatPath(path),
        leg,
        found: port,
        protocol,
        service: leg === 'imap' ? 'IMAP' : 'SMTP',
        expected: usual.port,
        expectedSecurity: usual.security,
      },
    };
    return [finding];
  });
