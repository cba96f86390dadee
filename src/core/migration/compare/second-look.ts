import { identityFields } from '../identity/quick-identity.ts';
import type { SeenHeader } from '../listing/seen-header.ts';
import type { ComparedFolder } from './compared-folder.ts';
import type { Missed } from './explain-missed.ts';
import type { MatchedFolder } from './match-messages.ts';
import { copyKeys } from './message-keys.ts';
import type { Look } from './side.ts';
import { Whereabouts, type Spot } from './whereabouts.ts';

/** What is still open after a second look. */
export interface LookedAgain {
  readonly missed: readonly Missed[];
  /** Messages of the other side that nothing answers for. */
  readonly extra: readonly Spot[];
}

/**
 * Settles what looking again can settle: messages that have gone since, that arrived on the other side while it was read, and that got a
 * Message-ID there. The pairs take note of those.
 */
export function lookedAgain(
  missed: readonly Missed[],
  extra: readonly Spot[],
  looks: { readonly one: Look; readonly other: Look },
  deep: boolean,
): LookedAgain {
  const there = missed.filter(({ pair, index }) => {
    if (looks.one.header(pair.one, pair.one.uidAt(index)) !== 'gone') return true;
    pair.gone.add(index);
    return false;
  });
  const present = extra.filter(
    ({ folder, index }) => looks.other.header(folder, folder.uidAt(index)) !== 'gone',
  );
  const renamed = givenMessageId(foundNewer(there, looks.other.newer, deep), present, looks);
  return { missed: renamed.missed, extra: renamed.extra };
}

/** Lost messages among those that came to the other side since it was listed: moved there, or on their way until now. */
function foundNewer(
  missed: readonly Missed[],
  newer: readonly ComparedFolder[],
  deep: boolean,
): readonly Missed[] {
  if (newer.length === 0) return missed;
  const keys = ({ pair, index }: Missed): string[] => copyKeys(pair.one, index, deep);
  const lost = missed.filter((one) => one.class === 'lost');
  const copies = new Whereabouts(new Set(lost.flatMap(keys)), newer, deep);
  const used = new Set<string>();
  return missed.flatMap((one): Missed[] => {
    if (one.class !== 'lost') return [one];
    const { pair, index } = one;
    const spots = copies.of(keys(one)).filter((spot) => !used.has(nameOf(spot)));
    const spot = spots.find(({ folder }) => folder.name === pair.other?.name) ?? spots[0];
    if (!spot) return [one];
    used.add(nameOf(spot));
    if (spot.folder.name !== pair.other?.name)
      return [{ pair, index, class: 'label-copy', detail: spot.folder.title }];
    pair.late.add(index);
    return [];
  });
}

/** Some servers give a message that has none a Message-ID when they take it: the rest of its header still tells. */
function givenMessageId(
  missed: readonly Missed[],
  extra: readonly Spot[],
  looks: { readonly one: Look; readonly other: Look },
): LookedAgain {
  const nameless = missed.filter(
    ({ pair, index, class: kind }) => kind === 'lost' && pair.one.messageIdAt(index) === undefined,
  );
  if (nameless.length === 0 || extra.length === 0) return { missed, extra };
  const byRest = new Map<string, Spot[]>();
  for (const spot of extra) {
    const rest = restOf(looks.other.header(spot.folder, spot.folder.uidAt(spot.index)));
    if (rest !== undefined)
      byRest.set(`${rest} ${spot.folder.name}`, [...(byRest.get(`${rest} ${spot.folder.name}`) ?? []), spot]);
  }
  const [found, used] = [new Set<Missed>(), new Set<Spot>()];
  for (const one of nameless) {
    const { pair, index } = one;
    const rest = restOf(looks.one.header(pair.one, pair.one.uidAt(index)));
    const spot = byRest.get(`${rest ?? ''} ${pair.other?.name ?? ''}`)?.shift();
    if (!spot) continue;
    pair.pairing.partners[index] = spot.index;
    pair.different.add(index);
    found.add(one);
    used.add(spot);
  }
  return {
    missed: missed.filter((one) => !found.has(one)),
    extra: extra.filter((spot) => !used.has(spot)),
  };
}

/** The identity without the Message-ID; undefined where too little is left to tell messages apart. */
function restOf(seen: SeenHeader | 'gone' | undefined): string | undefined {
  if (seen === undefined || seen === 'gone' || !seen.label.date || !seen.label.from) return undefined;
  return seen.values.filter((_, at) => identityFields[at] !== 'Message-ID').join('\0');
}

/** The header fields in which both sides' copies of a message differ; empty where only what follows the header does. */
export function differingFields(pair: MatchedFolder, index: number, one: Look, other: Look): string[] {
  const partner = pair.pairing.partners[index] ?? -1;
  if (!pair.other || partner === -1) return [];
  const here = one.header(pair.one, pair.one.uidAt(index));
  const there = other.header(pair.other, pair.other.uidAt(partner));
  if (!here || !there || here === 'gone' || there === 'gone') return [];
  return identityFields.filter((_, at) => here.values[at] !== there.values[at]);
}

function nameOf({ folder, index }: Spot): string {
  return `${index} ${folder.name}`;
}
