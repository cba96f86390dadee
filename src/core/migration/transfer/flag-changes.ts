/** Flags and keywords that are in a list and not in another, whatever their case (RFC 9051 §2.3.2). */
export function flagsBeyond(flags: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((flag) => flag.toLowerCase()));
  return flags.filter((flag) => !known.has(flag.toLowerCase()));
}

/** The flags of a text that `flagsKey` wrote. */
export function flagsIn(key: string): string[] {
  return key.split(' ').filter(Boolean);
}
