/**
 * The password or token in what a client sent to log in: the last argument of IMAP's LOGIN, the last part of a SASL PLAIN
 * message, the token of a bearer message, or a SASL LOGIN answer. Empty where there is none.
 */
export function secretIn(line: string): string {
  const login = /^\S+ LOGIN (.+)$/isu.exec(line)?.[1];
  if (login !== undefined) return lastArgument(login);
  const encoded = line.split(' ').at(-1) ?? '';
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  // Bearer messages are separated by U+0001, PLAIN by U+0000.
  const parts = decoded.split(/[^\P{Cc}]/u);
  const bearer = parts.find((part) => part.startsWith('auth=Bearer '));
  return bearer?.slice('auth=Bearer '.length) ?? parts.at(-1) ?? '';
}

function lastArgument(text: string): string {
  const quoted = /"((?:[^"\\]|\\.)*)"$/su.exec(text)?.[1];
  if (quoted !== undefined) return quoted.replaceAll(/\\(.)/gsu, '$1');
  const literal = /\{\d+\+?\}\r?\n((?:(?!\{\d+\+?\}\r?\n).)*)$/su.exec(text)?.[1];
  return literal ?? text.split(' ').at(-1) ?? '';
}
