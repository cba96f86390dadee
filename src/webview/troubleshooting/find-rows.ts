import type { TroubleView } from '../../shared/help-view.ts';
import { holdsAll, plainText, searchedWords } from '../parts/word-search.ts';

/** The rows that hold every word of the query somewhere in what they show or are found by; case and accents do not matter. */
export function findRows(rows: readonly TroubleView[], query: string): readonly TroubleView[] {
  const words = searchedWords(query);
  if (words.length === 0) return rows;
  return rows.filter(({ symptom, cause, keywords, code = '', who }) => {
    const text = plainText(`${symptom} ${cause} ${keywords} ${code} ${who}`);
    return holdsAll(text, words);
  });
}
