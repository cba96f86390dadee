import { legReasons, relayReason, unencryptedReason } from '../../language/hover/leg-reasons.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import type { Credential } from '../../mailboxes/model.ts';
import { isHostOf } from '../../providers/provider-hosts.ts';
import type { Provider } from '../../providers/provider.ts';
import type { Side } from '../../report/report.ts';
import type { GuideFacts, WayIn } from '../facts.ts';
import { standingOf } from './may-be-typed.ts';

/**
 * Whether the settings may be typed into a mail program. `guess`: the host is only guessed; `plain`: the connection is not encrypted, and
 * the host is another machine; `off`: the file says that there is no such service; `none`: nothing is known.
 */
export type SettingsStanding = 'known' | 'guess' | 'plain' | 'off' | 'none';

/** One service of one side of a mailbox. */
export interface ServiceSettings {
  readonly side: Side;
  readonly leg: 'imap' | 'smtp';
  readonly standing: SettingsStanding;
  /** Absent for `off` and `none`. */
  readonly way?: WayIn;
  /** Whose host it is, where that is known. */
  readonly provider?: Provider;
  /** Why this port and this encryption, or why not: messages without places. */
  readonly reasons: readonly string[];
}

/** The services of a mailbox: the source's, then those of a target. */
export function serviceSettings(facts: GuideFacts): ServiceSettings[] {
  const { mailbox } = facts;
  const source = connectionOf(mailbox, 'source');
  const target = connectionOf(mailbox, 'target');
  const legs = ['imap', 'smtp'] as const;
  return [
    ...legs.map((leg) => service('source', leg, facts[leg], facts.provider, source?.[leg] === false)),
    ...(target
      ? legs.map((leg) =>
          service(
            'target',
            leg,
            leg === 'imap' ? facts.targetImap : facts.targetSmtp,
            facts.targetProvider,
            target[leg] === false,
          ),
        )
      : []),
  ];
}

function service(
  side: Side,
  leg: 'imap' | 'smtp',
  way: WayIn | undefined,
  provider: Provider | undefined,
  isOff: boolean,
): ServiceSettings {
  if (isOff) return { side, leg, standing: 'off', reasons: [] };
  if (!way) return { side, leg, standing: 'none', reasons: [] };
  const own = provider && isHostOf(provider, way.host) ? provider : undefined;
  return {
    side,
    leg,
    standing: standingOf(way),
    way,
    ...(own && { provider: own }),
    reasons: reasonsFor(leg, way),
  };
}

function reasonsFor(leg: 'imap' | 'smtp', { port, security }: WayIn): string[] {
  return [
    security === 'none' ? unencryptedReason : undefined,
    leg === 'smtp' && port === 25 ? relayReason : undefined,
    legReasons.get(`${leg} ${port} ${security}`),
  ].flatMap((reason) => reason?.message ?? []);
}

/** Where the secrets of one side are kept, each place once; empty where the file does not say. */
export function credentialsOf({ mailbox }: GuideFacts, side: Side): Credential[] {
  const connection = connectionOf(mailbox, side);
  if (!connection) return [];
  const kept = (['imap', 'smtp'] as const).flatMap((leg) => {
    const endpoint = connection[leg];
    if (endpoint === false) return [];
    return endpoint?.credential ?? connection.credential ?? [];
  });
  const seen = new Map(kept.map((credential) => [JSON.stringify(credential), credential]));
  return [...seen.values()];
}
