/**
 * Reads what was typed as a due date: day J of the migration, days after it, or a date (ISO 8601).
 *
 * @returns it as the file has it (`J+1`), or undefined where it is none; nothing typed is nothing due
 */
export function dueFrom(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '') return '';
  const [, days] = /^j(?:\s*\+\s*(\d{1,3}))?$/i.exec(text) ?? [];
  if (days !== undefined) return Number(days) === 0 ? 'J' : `J+${Number(days)}`;
  if (/^j$/i.test(text)) return 'J';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && toIsoDay(text) === text;
  return isDay ? text : undefined;
}

/** The day that JavaScript takes the text for: another one for the 31st of February. */
function toIsoDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(day.getTime()) ? '' : day.toISOString().slice(0, 10);
}
