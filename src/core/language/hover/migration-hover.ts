import { daysBetween } from '../../lint/days-between.ts';
import { isCalendarDate } from '../../mailboxes/calendar-date.ts';
import { connectionOf } from '../../mailboxes/connection.ts';
import type { Mailbox } from '../../mailboxes/model.ts';
import { providerById } from '../../providers/all.ts';
import { dayDistance } from './calendar-days.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';

/** `migration` and its `start`: from whom to whom, and how far day J is away. */
export function migrationPieces(place: HoverPlace): HoverPiece[] {
  const { spot, words, context } = place;
  const start = place.names.at(-1) === 'start' ? writtenDate(place) : spot.entry?.mailbox.migration?.start;
  const pieces: HoverPiece[] = [];
  if (start !== undefined && isCalendarDate(start)) {
    const distance = dayDistance(daysBetween(context.today, start), words);
    pieces.push({
      kind: 'heading',
      text: words.t('Day J is {date}, {distance}.', { date: words.date(start), distance }),
    });
  }
  const [from, to] = spot.entry ? endsOf(spot.entry.mailbox) : [];
  if (from !== undefined && to !== undefined)
    pieces.push({ kind: 'sentence', text: words.t('From {from} to {to}.', { from, to }) });
  return pieces;
}

function writtenDate({ spot: { value, entry } }: HoverPlace): string | undefined {
  if (value?.kind !== 'scalar') return entry?.mailbox.migration?.start;
  return typeof value.value === 'string' ? value.value : undefined;
}

function endsOf(mailbox: Mailbox): readonly (string | undefined)[] {
  return (['source', 'target'] as const).map((side) => {
    const id = connectionOf(mailbox, side)?.provider;
    return id === undefined ? undefined : (providerById(id)?.name ?? id);
  });
}
