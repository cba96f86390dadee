import type { MailboxEntry } from '../../mailboxes/model.ts';
import type { Side } from '../../report/report.ts';
import { knownSide, type KnownSide } from '../settings-used.ts';
import type { HintPart, TakenSetting } from './hint.ts';
import { takenOfLeg, type LegKey } from './taken-settings.ts';

/** What one side of a mailbox leaves open: of the connection as a whole, and of each leg beside what is written of it. */
export interface SideHints {
  readonly whole: readonly HintPart[];
  readonly settings: readonly TakenSetting[];
  /** Of a leg that `written` names: to be told where it is written. */
  readonly legs: Readonly<Record<'imap' | 'smtp', readonly HintPart[]>>;
  readonly settingsOfLegs: Readonly<Record<'imap' | 'smtp', readonly TakenSetting[]>>;
}

const legs = ['imap', 'smtp'] as const;

/** `written` tells whether a leg has a place of its own in the text. Undefined for a target that the mailbox does not have. */
export function sideHints(
  entry: MailboxEntry,
  side: Side,
  written: (leg: 'imap' | 'smtp') => boolean,
): SideHints | undefined {
  const known = knownSide(entry, side);
  if (!known) return undefined;
  const taken = {
    imap: takenOfLeg(entry, side, 'imap', known),
    smtp: takenOfLeg(entry, side, 'smtp', known),
  };
  const places = { imap: placePart('imap', taken.imap, known), smtp: placePart('smtp', taken.smtp, known) };
  const own = legs.filter((leg) => written(leg));
  const others = legs.filter((leg) => !written(leg));
  const unknown = others.filter((leg) => places[leg]?.kind === 'unknown-host');
  const provider = providerPart(
    entry,
    side,
    known,
    legs.some((leg) => taken[leg].host?.from === 'provider'),
  );
  const signIn = signInParts(known, taken);
  const settingsOf = (leg: 'imap' | 'smtp', keys: readonly LegKey[]): TakenSetting[] =>
    keys.flatMap((key) => taken[leg][key] ?? []);
  const partsOf = (leg: 'imap' | 'smtp'): HintPart[] =>
    own.includes(leg) && places[leg] ? [places[leg]] : [];
  return {
    whole: [
      ...provider,
      ...others.flatMap((leg) => (places[leg]?.kind === 'endpoint' ? [places[leg]] : [])),
      ...(unknown.length > 0 ? [{ kind: 'unknown-host', legs: unknown } as const] : []),
      ...signIn,
    ],
    settings: [
      ...provider.map(({ setting }) => setting),
      ...legs.flatMap((leg) =>
        settingsOf(
          leg,
          own.includes(leg) ? ['username', 'auth'] : ['host', 'port', 'security', 'username', 'auth'],
        ),
      ),
    ],
    legs: { imap: partsOf('imap'), smtp: partsOf('smtp') },
    settingsOfLegs: {
      imap: settingsOf('imap', ['host', 'port', 'security']),
      smtp: settingsOf('smtp', ['host', 'port', 'security']),
    },
  };
}

function placePart(
  leg: 'imap' | 'smtp',
  { host, port, security }: Readonly<Partial<Record<LegKey, TakenSetting>>>,
  known: KnownSide,
): HintPart | undefined {
  if (host?.from === 'guess' && !known.provider) return { kind: 'unknown-host', legs: [leg] };
  if (!host && !port && !security) return undefined;
  return {
    kind: 'endpoint',
    leg,
    ...(host && { host }),
    ...(port && { port }),
    ...(security && { security }),
  };
}

/** The provider that the address or `defaults` tell; told only where something follows from it. */
function providerPart(
  entry: MailboxEntry,
  side: Side,
  { connection, provider }: KnownSide,
  matters: boolean,
): { kind: 'provider'; setting: TakenSetting }[] {
  if (side === 'source' && connection.provider !== undefined && entry.originOf(['provider']) === 'defaults') {
    const source = entry.rangeOf(['provider']);
    const setting = {
      key: 'provider',
      value: connection.provider,
      from: 'defaults',
      ...(source && { source }),
    } as const;
    return [{ kind: 'provider', setting }];
  }
  if (connection.provider !== undefined || !provider || !matters) return [];
  return [{ kind: 'provider', setting: { key: 'provider', value: provider.id, from: 'provider' } }];
}

/** Method and user name, where they are the same for both legs and nobody guessed them. */
function signInParts(
  { connection, imap, smtp }: KnownSide,
  taken: Readonly<Record<'imap' | 'smtp', Readonly<Partial<Record<LegKey, TakenSetting>>>>>,
): HintPart[] {
  const shared = (key: 'auth' | 'username'): TakenSetting | undefined => {
    const found = [...(imap ? [taken.imap[key]] : []), ...(smtp ? [taken.smtp[key]] : [])];
    const [first] = found;
    return first && first.from !== 'guess' && found.every((one) => one?.value === first.value)
      ? first
      : undefined;
  };
  const [auth, username] = [shared('auth'), shared('username')];
  return [
    ...(auth ? [{ kind: 'auth', setting: auth } as const] : []),
    ...(username && username.value !== connection.address
      ? [{ kind: 'username', setting: username } as const]
      : []),
  ];
}
