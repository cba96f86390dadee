/** Takes the backslashes out of what stood in a quoted string (RFC 9051 §4.3). */
export function decodeQuoted(text: string): string {
  return text.replace(/\\(.)/gs, '$1');
}

/** An astring at the start of a text, and what follows it; undefined where there is none. */
export function stringAtStart(text: string): { readonly value: string; readonly rest: string } | undefined {
  const quoted = /^"((?:\\.|[^"\\])*)"/s.exec(text);
  if (quoted) return { value: decodeQuoted(quoted[1] ?? ''), rest: text.slice(quoted[0].length) };
  const literal = /^\{(\d{1,10})\+?\}\r\n/.exec(text);
  if (literal) {
    const end = literal[0].length + Number(literal[1]);
    return { value: text.slice(literal[0].length, end), rest: text.slice(end) };
  }
  const atom = /^[^\s(){%*"\\]+/.exec(text)?.[0];
  return atom === undefined ? undefined : { value: atom, rest: text.slice(atom.length) };
}

/** Text that was read one character an octet, as UTF-8. */
export function asUtf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}
