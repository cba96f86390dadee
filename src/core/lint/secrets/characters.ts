/** Characters that secrets are made of, by code: letters, digits and the marks of base64, base64url and token formats. */
const wordCharacters = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-+/.~')
  wordCharacters[character.charCodeAt(0)] = 1;

/** Whether a UTF-16 unit belongs to a word. */
export function isWordCode(code: number): boolean {
  return code < 128 && wordCharacters[code] === 1;
}

/** A blank inside of a line; French puts one that does not break before a colon. */
export function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0 || code === 0x202f;
}

/** A line break, or what `charCodeAt` gives behind the end. */
export function isLineEndCode(code: number): boolean {
  return code === 0x0a || code === 0x0d || Number.isNaN(code);
}

/** The first place from `at` on that holds no blank. */
export function skipBlanks(text: string, at: number): number {
  let place = at;
  while (isBlankCode(text.charCodeAt(place))) place += 1;
  return place;
}
