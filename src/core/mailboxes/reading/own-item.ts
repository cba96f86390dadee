import { addressIdentity, checkAddress } from '../address.ts';
import type { YamlPath } from '../model.ts';
import { mailboxType } from '../schema.ts';
import { checkValue } from './check.ts';
import { reportWrongType, type Checking } from './checking.ts';
import { isNull, type LocatedValue, type MapValue } from './located.ts';
import type { Place } from './piece.ts';
import { PieceProblems, type PlacedProblem } from './piece-problems.ts';
import type { SourceItem } from './source-item.ts';

/** What an item of `mailboxes` says by itself, before `defaults` and the other mailboxes are looked at. */
export interface OwnItem {
  /** Undefined where it has no address that can be used, which a problem says. */
  readonly mailbox: OwnMailbox | undefined;
  readonly problems: readonly PlacedProblem[];
}

export interface OwnMailbox {
  readonly map: MapValue;
  readonly address: string;
  readonly addressPlace: Place;
  /** The same for two spellings of one address. */
  readonly identity: string;
  /** Paths of its own values that cannot be used. */
  readonly broken: readonly YamlPath[];
}

/** Checks one item; `index` is its place in the list, for words about an item that is no map. */
export function readOwnItem(item: SourceItem, index: number): OwnItem {
  const { value } = item;
  const problems = new PieceProblems();
  const checking: Checking = { problems, broken: [], address: addressIn(value), pending: [] };
  if (value.kind !== 'map') {
    if (isNull(value)) problems.add('missing-address', item.place);
    else if (!item.damaged && value.kind !== 'lost')
      reportWrongType(value, 'map', ['mailboxes', index], checking);
    return { mailbox: undefined, problems: problems.all() };
  }
  checkValue(value, mailboxType, [], checking);
  const address = ownAddress(value, item, problems);
  if (item.damaged) checking.broken.push([]);
  return {
    mailbox: address && {
      map: value,
      address: address.text,
      addressPlace: address.place,
      identity: addressIdentity(address.text),
      broken: checking.broken,
    },
    problems: problems.all(),
  };
}

function addressIn(value: LocatedValue): string | undefined {
  const address = value.kind === 'map' ? value.items.get('address')?.value : undefined;
  return address?.kind === 'scalar' && typeof address.value === 'string' ? address.value : undefined;
}

/** The address, where it is valid; other faults of it than that it is missing are reported by the check of its type. */
function ownAddress(
  map: MapValue,
  item: SourceItem,
  problems: PieceProblems,
): { readonly text: string; readonly place: Place } | undefined {
  const written = map.items.get('address');
  if (written === undefined || isNull(written.value)) {
    const [first] = map.items.values();
    if (!item.damaged) problems.add('missing-address', written?.key ?? first?.key ?? item.place);
    return undefined;
  }
  const text = addressIn(map);
  if (text === undefined || !checkAddress(text).valid) return undefined;
  return { text, place: written.value.place };
}
