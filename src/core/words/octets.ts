import type { Words } from './words.ts';

/** An amount of octets for people: `12 kB`, `3.4 MB`, in powers of a thousand as disks and providers count. */
export function formatOctets(octets: number, words: Words): string {
  const round = (value: number): string =>
    words.number(Number(value < 10 ? value.toFixed(1) : value.toFixed(0)));
  if (octets < 1_000) return words.plural(octets, '{count} byte', '{count} bytes');
  if (octets < 1_000_000) return words.t('{size} kB', { size: round(octets / 1_000) });
  if (octets < 1_000_000_000) return words.t('{size} MB', { size: round(octets / 1_000_000) });
  return words.t('{size} GB', { size: round(octets / 1_000_000_000) });
}
