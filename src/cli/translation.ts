import french from '../../l10n/bundle.l10n.fr.json' with { type: 'json' };
import { languageOf, makeWords, type Words } from '../core/words/words.ts';

/** The words of the terminal: `--lang`, else the locale of the environment (POSIX order: LC_ALL, LC_MESSAGES, LANG), else the system's. */
export function wordsFor(lang: string | undefined): Words {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const locale = [lang, LC_ALL, LC_MESSAGES, LANG].find((value) => value !== undefined && value !== '');
  return makeWords(languageOf(locale ?? new Intl.DateTimeFormat().resolvedOptions().locale), french);
}
