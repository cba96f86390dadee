import type { Security } from '../../mailboxes/model.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import { usualPorts } from '../../providers/guess-hosts.ts';
import type { Finding } from '../finding.ts';
import type { LintedLeg, LintedSide, SideRule } from '../linted-side.ts';
import { isLoopback } from '../../providers/loopback.ts';
import { foreignProtocol } from '../port-protocol.ts';
import { hostKindOf } from '../../providers/provider-hosts.ts';
import { bestPort, servesPort } from '../../providers/provider-ports.ts';
import { isReceiver } from '../../providers/provider-receivers.ts';

/** Ports whose use says nothing of encryption by itself. */
const plainPort = { imap: 143, smtp: 25 } as const;
/** Ports with implicit TLS; `none` there is a contradiction, which has a rule of its own. */
const tlsPort = { imap: 993, smtp: 465 } as const;

/**
 * A connection in clear, or one that the file does not say to be encrypted (RFC 8314 §3, §4.1). On the user's own machine
 * it is nobody's business (promise 2 of the contract). A port that is wrong altogether has rules of its own, whose advice is not contradicted.
 */
export const noEncryption: SideRule = (side, legs) =>
  legs.flatMap((leg) => {
    const { port, security } = leg.settings;
    if (isLocal(leg)) return [];
    if (security === 'none' && port !== tlsPort[leg.leg]) return [finding(side, leg, 'none')];
    const isUnsaid = security === undefined && !side.isBroken([leg.leg, 'security']);
    return isUnsaid && port === plainPort[leg.leg] && !isWrongPort(leg) ? [finding(side, leg, 'unsaid')] : [];
  });

function isLocal({ settings, provider }: LintedLeg): boolean {
  return settings.host === undefined
    ? provider !== undefined && hostKindOf(provider) === 'local'
    : isLoopback(settings.host);
}

/** Whether `not-provider-port` or `wrong-port` wants another port. */
function isWrongPort({ leg, provider, settings: { host, port } }: LintedLeg): boolean {
  if (port === undefined) return false;
  return (
    foreignProtocol(leg, port) !== undefined ||
    (provider !== undefined && !servesPort(provider, leg, host, port))
  );
}

function finding({ pathOf }: LintedSide, leg: LintedLeg, kind: 'none' | 'unsaid'): Finding {
  const { port } = leg.settings;
  const path = pathOf([leg.leg, kind === 'none' ? 'security' : 'port']);
  return {
    rule: 'no-encryption',
    path,
    on: 'value',
    args: {
      key: formatPath(path),
      leg: leg.leg,
      case: kind,
      ...(port !== undefined && { port }),
      ...advice(leg),
    },
    // Mailops itself takes STARTTLS for granted on 143.
    severity: kind === 'unsaid' && port === 143 ? 'information' : 'warning',
  };
}

/** What to write; `implicitPort` is another good way, with TLS from the first byte. */
function advice(leg: LintedLeg): {
  readonly likelySecurity: Security;
  readonly likelyPort?: number;
  readonly implicitPort?: number;
} {
  const { host, port } = leg.settings;
  const { provider } = leg;
  const usual = usualPorts[leg.leg][0];
  const best = (provider && bestPort(provider, leg.leg, host)) ?? usual;
  if (isWrongPort(leg)) return { likelySecurity: best.security, likelyPort: best.port };
  const isKnown = provider !== undefined && hostKindOf(provider) === 'named';
  if (port === undefined && isKnown) return { likelySecurity: best.security };
  const isServed = !provider || servesPort(provider, leg.leg, host, usual.port);
  const isForServers = provider !== undefined && host !== undefined && isReceiver(provider, host);
  if (port !== 143 && port !== 587 && port !== 25) return { likelySecurity: 'tls' };
  return {
    likelySecurity: 'starttls',
    // Port 25 is for mail between servers (RFC 6409 §3.1), and closed in most networks.
    ...(port === 25 && !isForServers && { likelyPort: 587 }),
    ...(isServed && !isForServers && { implicitPort: usual.port }),
  };
}
