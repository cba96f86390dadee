import type { Language } from '../../../../../src/core/words/words.ts';

export const bothLanguages = ['en', 'fr'] as const satisfies readonly Language[];

/** Every text of a view, however deep, for what must hold of all of them. */
export function textsOf(view: unknown): string[] {
  if (typeof view === 'string') return [view];
  if (Array.isArray(view)) return view.flatMap(textsOf);
  return typeof view === 'object' && view !== null ? Object.values(view).flatMap(textsOf) : [];
}
