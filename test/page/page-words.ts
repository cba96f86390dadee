import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeWords, type TranslationTable, type Words } from '../../src/core/words/words.ts';

/** The words of a page's language: for French, the table and what is still to be added to it. */
export function pageWords(language: 'en' | 'fr'): Words {
  return makeWords(language, language === 'fr' ? frenchTable() : {});
}

function frenchTable(): TranslationTable {
  const folder = join(import.meta.dirname, '..', '..', 'l10n');
  const parts = join(folder, 'parts');
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  return Object.fromEntries(
    [...files, join(folder, 'bundle.l10n.fr.json')].flatMap((file) =>
      Object.entries(JSON.parse(readFileSync(file, 'utf8')) as TranslationTable),
    ),
  );
}
