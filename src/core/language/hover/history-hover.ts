import { daysBetween } from '../../lint/days-between.ts';
import { lastPasswordChange } from '../../lint/last-password-change.ts';
import { isCalendarDate } from '../../mailboxes/calendar-date.ts';
import { dayDistance } from './calendar-days.ts';
import type { HoverPiece } from './hover-content.ts';
import type { HoverPlace } from './hover-place.ts';
import { rotationText } from './password-age.ts';

/** `history`: when the password was changed last, and when the next change is due. */
export function historyPieces({ spot: { entry }, context, words }: HoverPlace): HoverPiece[] {
  if (!entry) return [];
  const text =
    rotationText(entry.mailbox, context.today, words) ?? words.t('No change of the password is on file.');
  return [{ kind: 'heading', text }];
}

/** A `date` of `history`: how long ago that is, and where it is the newest change of the password, until when it lasts. */
export function historyDatePieces(place: HoverPlace): HoverPiece[] {
  const { spot, words, context } = place;
  const date = spot.value?.kind === 'scalar' ? spot.value.value : undefined;
  if (typeof date !== 'string' || !isCalendarDate(date)) return [];
  if (spot.entry && lastPasswordChange(spot.entry.mailbox)?.date === date) return historyPieces(place);
  const distance = dayDistance(daysBetween(context.today, date), words);
  return [{ kind: 'heading', text: words.t('{date}, {distance}', { date: words.date(date), distance }) }];
}

/** `mfa`: that there is a way back in, or that there is none. */
export function recoveryPieces({ spot: { entry }, words }: HoverPlace): HoverPiece[] {
  if (!entry) return [];
  const { length } = entry.mailbox.mfa;
  const text =
    length === 0
      ? words.t('No way to recover the account is on file.')
      : words.plural(
          length,
          '{count} way to recover the account is on file.',
          '{count} ways to recover the account are on file.',
        );
  return [{ kind: 'heading', text }];
}
