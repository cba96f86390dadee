import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  makeWords,
  type Language,
  type TranslationTable,
  type Words,
} from '../../../src/core/words/words.ts';

/** The folder of the source, and the table of the French words. */
export const sourceFolder = fileURLToPath(new URL('../../../src/', import.meta.url));
const bundle = new URL('../../../l10n/bundle.l10n.fr.json', import.meta.url);

/** The French table as it ships. */
export function frenchTable(): TranslationTable {
  const table: unknown = JSON.parse(readFileSync(bundle, 'utf8'));
  if (typeof table !== 'object' || table === null) throw new Error('the table is no map');
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, String(value)]));
}

/** The words of one language, made as the product makes them. */
export function wordsOf(language: Language): Words {
  return makeWords(language, frenchTable());
}
