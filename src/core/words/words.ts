import { lazy } from '../lazy.ts';

/** Values that fill the `{0}` or `{name}` places of a message. */
export type MessageArgs = readonly (string | number)[] | Readonly<Record<string, string | number>>;

export type Language = 'en' | 'fr';

/**
 * Everything a person reads is made through this: the English message is its own key, and the
 * translation table (`l10n/bundle.l10n.<language>.json`) holds the other languages.
 */
export interface Words {
  readonly language: Language;
  /** The message in the reader's language, its places filled. A message without a translation stays English. */
  t(message: string, args?: MessageArgs): string;
  /** `one` or `other` by the plural rule of the language; `{count}` is filled with the formatted number. */
  plural(count: number, one: string, other: string, args?: Readonly<Record<string, string | number>>): string;
  /** A number with the language's separators. */
  number(value: number): string;
  /** A calendar day, from an ISO 8601 string or a Date. */
  date(value: string | Date): string;
  /** Day and time of day, in the reader's time zone. */
  dateTime(value: string | Date): string;
}

/** English message → translated message. */
export type TranslationTable = Readonly<Record<string, string>>;

/** The words of one language. `table` is not read for English. */
export function makeWords(language: Language, table: TranslationTable): Words {
  // Each of them takes milliseconds to make, and an activation needs none.
  const plurals = lazy(() => new Intl.PluralRules(language));
  const numbers = lazy(() => new Intl.NumberFormat(language));
  const dates = lazy(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }));
  const times = lazy(() => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }));
  const t = (message: string, args: MessageArgs = {}): string =>
    fill(language === 'en' ? message : (table[message] ?? message), args);
  return {
    language,
    t,
    plural: (count, one, other, args = {}) =>
      t(plurals().select(count) === 'one' ? one : other, { ...args, count: numbers().format(count) }),
    number: (value) => numbers().format(value),
    date: (value) => dates().format(new Date(value)),
    dateTime: (value) => times().format(new Date(value)),
  };
}

/** The language to use for a locale such as `fr-CA`, `fr_FR.UTF-8` or `de`: French where it is French, else English. */
export function languageOf(locale: string | undefined): Language {
  return /^fr\b|^fr[_-]/i.test(locale ?? '') ? 'fr' : 'en';
}

function fill(message: string, args: MessageArgs): string {
  const values = args as Readonly<Record<string, string | number>>;
  return message.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}
