import type { PageMemory } from './page-memory.ts';

/**
 * What the editor has written into the document, so that the first picture waits for no answer. Empty where this document was drawn before,
 * because its panel was hidden since: what it says is old by then.
 */
export function broughtMessages<Message>(
  memory: PageMemory,
  isMessage: (data: unknown) => data is Message,
): readonly Message[] {
  const brought: unknown = JSON.parse(document.getElementById('brought')?.textContent ?? 'null');
  if (typeof brought !== 'object' || brought === null) return [];
  if (!('document' in brought) || !('messages' in brought)) return [];
  const { document: name, messages } = brought;
  if (typeof name !== 'string' || !Array.isArray(messages) || !memory.isFirst(name)) return [];
  return messages.filter(isMessage);
}
