import type { TroubleView } from '../../shared/help-view.ts';

/** The rows that hold every word of the query somewhere in what they show or are found by; case and accents do not matter. */
export function findRows(rows: readonly TroubleView[], query: string): readonly TroubleView[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return rows;
  return rows.filter(({ symptom, cause, keywords, code = '', who }) => {
    const text = plain(`${symptom} ${cause} ${keywords} ${code} ${who}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
}
