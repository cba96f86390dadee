import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { addressOfOtherPieces } from './people-hover.ts';

/** The name of a domain: how many mailboxes of the file are in it. */
export function domainPieces({ file, names, words }: HoverPlace): HoverPiece[] {
  const domain = names[1] ?? '';
  const end = `@${domain.toLowerCase()}`;
  const count = file.content.entries.filter(({ mailbox }) =>
    mailbox.address.toLowerCase().endsWith(end),
  ).length;
  const text = words.plural(
    count,
    '{count} mailbox of this file is in this domain.',
    '{count} mailboxes of this file are in this domain.',
  );
  return [{ kind: 'heading', text }];
}

/** `administrators` of a domain: whether there is a second one, and who each is. */
export function administratorsPieces(place: HoverPlace): HoverPiece[] {
  const { spot, words } = place;
  const { value } = spot.pair;
  if (spot.on === 'value') return addressOfOtherPieces(place);
  if (value?.kind !== 'list' || value.items.length !== 1) return [];
  return [
    {
      kind: 'heading',
      text: words.t(
        'There is one administrator only: if that account is locked, nobody can prove that the domain is yours.',
      ),
    },
  ];
}
