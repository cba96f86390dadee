import type { Security } from '../../mailboxes/model.ts';
import { formatPath } from '../../mailboxes/yaml-path.ts';
import type { Finding } from '../finding.ts';
import type { LintedLeg, SideRule } from '../linted-side.ts';
import { isLoopback } from '../../providers/loopback.ts';
import { servesPort } from '../../providers/provider-ports.ts';

/** How each registered port is protected: RFC 8314 §3.2, §3.3 and §7.3; RFC 3207 for 25. */
const securityOfPort: Readonly<Record<'imap' | 'smtp', ReadonlyMap<number, Security>>> = {
  imap: new Map([
    [993, 'tls'],
    [143, 'starttls'],
  ]),
  smtp: new Map([
    [465, 'tls'],
    [587, 'starttls'],
    [25, 'starttls'],
  ]),
};

/** The port that goes with each protection. */
const portOfSecurity = {
  imap: { tls: 993, starttls: 143 },
  smtp: { tls: 465, starttls: 587 },
} as const;

/** A port and a protection that exclude each other, such as 993 with STARTTLS: one of the two is a mistake. */
export const portSecurity: SideRule = ({ pathOf }, legs) =>
  legs.flatMap((leg) => {
    const { port, security, host } = leg.settings;
    const usual = port === undefined ? undefined : securityOfPort[leg.leg].get(port);
    if (port === undefined || security === undefined || usual === undefined || usual === security) return [];
    // No encryption where it begins with STARTTLS is possible, though no good: another rule's affair.
    if (security === 'none' && (usual === 'starttls' || (host !== undefined && isLoopback(host)))) return [];
    const ways = likely(leg, port, security, usual);
    if (!ways) return [];
    const path = pathOf([leg.leg, 'security']);
    const finding: Finding = {
      rule: 'port-security',
      path,
      on: 'value',
      args: { key: formatPath(path), port, security, leg: leg.leg, ...ways },
    };
    return [finding];
  });

/** The ways out, without those that lead to a port the provider does not serve; undefined where none is left, which `not-provider-port` tells. */
function likely(
  { leg, settings, provider }: LintedLeg,
  port: number,
  security: Security,
  usual: Security,
): Readonly<{ likelySecurity?: Security; likelyPort?: number }> | undefined {
  const likelyPort = security === 'none' ? undefined : portOfSecurity[leg][security];
  const isServed = (at: number): boolean => !provider || servesPort(provider, leg, settings.host, at);
  const keepsPort = isServed(port);
  const keepsSecurity = likelyPort !== undefined && isServed(likelyPort);
  if (!keepsPort && !keepsSecurity) return undefined;
  return { ...(keepsPort && { likelySecurity: usual }), ...(keepsSecurity && { likelyPort }) };
}
