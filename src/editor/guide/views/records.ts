/** True for an object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A text cut to what one line of a page holds, its control characters made visible. */
export function shownText(text: string, longest: number): string {
  const line = text.replace(/\p{Cc}+/gu, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : line;
}

/** A moment in words; as it stands where it is no date. */
export function shownMoment(moment: string, format: (moment: string) => string): string {
  return Number.isNaN(Date.parse(moment)) ? shownText(moment, 40) : format(moment);
}
