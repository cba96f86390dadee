import { dueText, parseDue } from '../due-date.ts';
import type { ItemFault } from './change.ts';

/** The most characters of what a person types. */
const longest = { title: 300, owner: 100, note: 4000 } as const;

/** Text as it is kept, or why it cannot be. */
export type TypedText = { readonly text: string } | { readonly fault: ItemFault };

/** A title, an owner (each one line) or a note as it is kept: without control characters and blanks around it. */
export function typedText(key: 'title' | 'owner' | 'note', typed: string): TypedText {
  const breaks = key === 'note' ? typed.replaceAll(/\r\n?/g, '\n') : typed.replaceAll(/\s+/g, ' ');
  const text = breaks.replaceAll(/[^\P{Cc}\n\t]/gu, '').trim();
  const most = longest[key];
  return text.length > most ? { fault: { code: 'too-long', key, found: text.length, most } } : { text };
}

/** A due date as it is kept: empty, `J`, `J+N` or a day that exists (ISO 8601). */
export function typedDue(typed: string): TypedText {
  const found = typed.trim();
  if (found === '') return { text: '' };
  const due = parseDue(found);
  if (due) return { text: dueText(due) };
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(found);
  return { fault: { code: isDay ? 'due-no-such-day' : 'due-unreadable', found: found.slice(0, 60) } };
}
