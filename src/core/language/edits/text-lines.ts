/** Where the line of an offset begins, behind a byte order mark. */
export function lineStart(text: string, at: number): number {
  const start = at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  return start === 0 && text.startsWith('\uFEFF') ? 1 : start;
}

/** Where the line of an offset ends, before its line break. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  if (feed < 0) return text.length;
  return feed > at && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Where the next line begins; the end of the text in its last line. */
export function nextLine(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed + 1;
}

/** The line break that is used around an offset: of its line, else of the line before. */
export function lineBreakAt(text: string, at: number): string {
  const after = text.indexOf('\n', at);
  const feed = after < 0 ? text.lastIndexOf('\n') : after;
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** The first offset from `at` that is no space or tab. */
export function skipBlanks(text: string, at: number): number {
  let next = at;
  while (text[next] === ' ' || text[next] === '\t') next += 1;
  return next;
}

/** The first offset from `at` that is no blank, line break or comment (YAML 1.2.2 §6.6: blanks come before its `#`). */
export function skipSpace(text: string, at: number): number {
  let next = at;
  for (;;) {
    const character = text[next];
    if (character === '#' && (next === 0 || /\s/.test(text[next - 1] ?? ''))) next = lineEnd(text, next);
    else if (character !== undefined && /[ \t\r\n]/.test(character)) next += 1;
    else return next;
  }
}

/** Whether nothing but blanks or a comment stands from `at` to the end of its line. */
export function isRestEmpty(text: string, at: number): boolean {
  const next = skipBlanks(text, at);
  return next === lineEnd(text, next) || (text[next] === '#' && next > at);
}

/** Whether only blanks stand before `at` in its line. */
export function isFirstInLine(text: string, at: number): boolean {
  return skipBlanks(text, lineStart(text, at)) >= at;
}
