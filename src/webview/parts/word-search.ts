/** What a person looks for: every word of it, in any order, without accents and capitals. */
export function searchedWords(search: string): readonly string[] {
  return plainText(search).split(/\s+/).filter(Boolean);
}

/** @param text plain (`plainText`) */
export function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}

/** Without accents and capitals, as people type when they search. */
export function plainText(text: string): string {
  const isPlain = /^[ -~]*$/.test(text);
  return (isPlain ? text : text.normalize('NFD').replace(/\p{Mark}/gu, '')).toLowerCase();
}
