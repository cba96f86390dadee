import type { Page } from '../frame/page.ts';

/** `text` with its places (`{count}`) filled. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : place,
  );
}

/** One of two labels by the plural rule of the page's language, with its `{count}` filled. */
export function counted(language: Page['language'], count: number, one: string, other: string): string {
  const isOne = new Intl.PluralRules(language).select(count) === 'one';
  return filled(isOne ? one : other, { count: count.toLocaleString(language) });
}
