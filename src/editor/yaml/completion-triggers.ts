/** What opens the suggestions by itself besides letters, which do so already in YAML: characters that a value, an item or a name follows. */
export const completionTriggers = [' ', ':', '-', '"', "'", '*', '@', '{', '['] as const;

/** Where on its line a character has to be typed for suggestions to help; anywhere for those that are not listed. */
const places: Readonly<Record<string, RegExp>> = {
  // After a colon, an item's dash, a comma in brackets, an opening bracket or an anchor; not between the words of a text.
  ' ': /(?:[:{[]|^\s*(?:- )*-|[{[][^#]*,|[\s:]&\S+) $/,
  // After the kind of a credential. After a key nothing can stand before the blank.
  ':': /:\s+["']?(?:env|bitwarden|pass|1password):$/,
  '-': /^\s*(?:- )*-$/,
  '"': /(?:[:{[,]\s*|^\s*(?:- )*)"$/,
  "'": /(?:[:{[,]\s*|^\s*(?:- )*)'$/,
};

/** Whether a typed character asks for suggestions. `before` is the line up to and with it. */
export function asksForCompletion(character: string, before: string): boolean {
  return places[character]?.test(before.slice(-200)) ?? true;
}
