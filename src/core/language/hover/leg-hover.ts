import type { LegPlan } from '../../diagnosis/leg-plan.ts';
import type { Words } from '../../words/words.ts';
import type { HoverCell, HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { legHeading } from './leg-heading.ts';
import { legReasons, relayReason, unencryptedReason } from './leg-reasons.ts';
import { portNotes } from './port-notes.ts';
import { agreementOf, recommendedFor, type Recommended, type UsedServer } from './recommended.ts';
import { serverBeside } from './scalar-beside.ts';
import { settingCell } from './setting-cell.ts';
import { sourcePieces, standardLink } from './source-links.ts';
import { waysAt } from './ways-in.ts';

/** `imap`, `smtp`, and their `host`, `port` and `security`: what the provider wants, why, and what is set. */
export function legPieces(place: HoverPlace): HoverPiece[] {
  const { leg, words, names } = place;
  if (!leg || isSwitchedOff(place)) return [];
  const ways = waysAt(place);
  const { provider } = ways;
  const plan = ways.plans[leg];
  const recommended = recommendedFor(ways, leg);
  const [best, ...others] = recommended;
  const used = place.spot.entry ? plan?.candidates[0] : serverBeside(place, leg);
  const agreement = agreementOf(used, recommended, provider, leg);
  const isGuessed = plan?.hostFrom === 'guess';
  return [
    {
      kind: 'heading',
      text: legHeading(
        {
          leg,
          key: place.spot.entry || provider ? names[1] : 'port',
          provider: provider?.name,
          agreement,
          used,
          isGuessed,
          best,
        },
        words,
      ),
    },
    ...serverTable(plan, best, words),
    ...others.slice(0, 2).map((other) => alternative(other, best, words)),
    ...portNotes(leg, provider, best, words).map((text): HoverPiece => ({ kind: 'sentence', text })),
    ...reasons(leg, used, best, words),
    ...(provider ? sourcePieces(provider, words) : []),
  ];
}

/** `imap: false`, where nothing is to be recommended. */
function isSwitchedOff({ names, spot: { value } }: HoverPlace): boolean {
  return names.length === 1 && value?.kind === 'scalar' && value.value === false;
}

function serverTable(plan: LegPlan | undefined, best: Recommended, words: Words): HoverPiece[] {
  // Without what is set and without a host, the heading has said it all.
  if (!plan && best.host === undefined) return [];
  const rows = (['host', 'port', 'security'] as const).map((key): HoverCell[] => {
    const wanted = best[key];
    // What would be used without the MX may be the host of another country.
    const isAssumed = key === 'host' && wanted === undefined && plan?.hostFrom === 'provider';
    const now = isAssumed ? {} : settingCell(plan, key, words);
    const should: HoverCell =
      wanted === undefined
        ? {}
        : { code: String(wanted), differs: plan !== undefined && now.code !== String(wanted) };
    return plan ? [{ text: key }, now, should] : [{ text: key }, should];
  });
  return [
    { kind: 'table', columns: ['', ...(plan ? [words.t('set now')] : []), words.t('recommended')], rows },
  ];
}

function alternative(other: Recommended, best: Recommended, words: Words): HoverPiece {
  const { host, port, security } = other;
  const text =
    host === undefined || host === best.host
      ? words.t('Also possible: port {port} with “{security}”.', { port, security })
      : words.t('Also possible: {host}, port {port} with “{security}”.', { host, port, security });
  return { kind: 'sentence', text };
}

function reasons(
  leg: 'imap' | 'smtp',
  used: UsedServer | undefined,
  best: Recommended,
  words: Words,
): HoverPiece[] {
  const found = [
    used?.security === 'none' ? unencryptedReason : undefined,
    leg === 'smtp' && used?.port === 25 ? relayReason : undefined,
    legReasons.get(`${leg} ${best.port} ${best.security}`),
  ].filter((one) => one !== undefined);
  return found.flatMap(({ message, standards }): HoverPiece[] => [
    { kind: 'sentence', text: words.t(message) },
    ...standards.map(standardLink),
  ]);
}
