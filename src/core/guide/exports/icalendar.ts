import { partTitle } from '../checklist/item-words.ts';
import type { ChecklistItem } from '../checklist/checklist.ts';
import { addDays } from '../checklist/due-date.ts';
import { isSettled } from '../checklist/progress.ts';
import { itemsThat, type ExportedChecklist, type ExportScene } from './exported-checklist.ts';

/**
 * The due dates of open items as a calendar (RFC 5545). Each is an event of a whole day and not a VTODO, since calendars that import a file
 * are sure to show events alone. It blocks nobody's time and rings no bell; its UID stays the same, so that a second import can move an
 * event instead of doubling it.
 */
export async function checklistCalendar(
  mailboxes: readonly ExportedChecklist[],
  { words, now }: ExportScene,
): Promise<string> {
  const {
    default: ical,
    ICalCalendarMethod,
    ICalEventBusyStatus,
    ICalEventTransparency,
  } = await import('ical-generator');
  const calendar = ical({
    name: words.t('Checklist'),
    prodId: { company: 'mailops', product: 'mailops', language: words.language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const mailbox of mailboxes)
    for (const item of itemsThat('apply', mailbox)) {
      if (item.dueDate === undefined || isSettled(item.status)) continue;
      calendar.createEvent({
        id: `${encodeURIComponent(`${mailbox.address}/${item.id}`)}@mailops`,
        stamp: new Date(now),
        start: new Date(item.dueDate),
        end: new Date(addDays(item.dueDate, 1)),
        allDay: true,
        busystatus: ICalEventBusyStatus.FREE,
        transparency: ICalEventTransparency.TRANSPARENT,
        summary: shown(`${item.title} (${mailbox.address})`),
        description: describe(item),
      });
    }
  return `${calendar.toString()}\r\n`;

  function describe(item: ChecklistItem): string {
    const { owner, part, why, note } = item;
    const lines = [
      partTitle(part, words),
      owner === '' ? '' : words.t('Owner: {owner}', { owner }),
      why,
      note,
    ];
    return shown(lines.filter((line) => line !== '').join('\n'));
  }
}

/** RFC 5545 §3.3.11 allows no control characters in a text; the library escapes the rest. */
function shown(text: string): string {
  return text.replaceAll(/[^\P{Cc}\n]/gu, ' ');
}
