/**
 * A sentence of the guide as data: alternatives from the most exact to the one that stands with the address alone. Said is the first
 * whose places (`{imapHost}`) are all known of the mailbox; the places are listed in `facts.ts`.
 */
export type Saying = readonly [string, ...string[]];

/** Marks messages as something to translate; a test holds each of them against the table of the French words. */
export function saying(...messages: Saying): Saying {
  return messages;
}
