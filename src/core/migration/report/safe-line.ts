/**
 * A text from a mailbox or a server on one line: control characters become blanks, and what turns the direction of writing is left out,
 * so that a folder's name or a subject can neither steer a terminal nor show itself as another (Unicode UAX #9, UTR #36 §2.4).
 */
export function safeLine(text: string): string {
  return text
    .replaceAll(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}
