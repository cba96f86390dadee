import type { SourceRange } from '../../mailboxes/model.ts';

const longest = 2048;

/** A URL in the text, from the two slashes after its scheme. */
export interface FoundUrl {
  readonly end: number;
  /** The password before its host (RFC 3986 §3.2.1), unless something else keeps its place. */
  readonly password: SourceRange | undefined;
}

/** The URL whose `//` stands at `start`, where one does. */
export function urlAt(text: string, start: number): FoundUrl | undefined {
  if (text.charCodeAt(start) !== 0x2f || text.charAt(start - 1) !== ':' || text.charAt(start + 1) !== '/')
    return undefined;
  const rest = text.slice(start, start + longest);
  const length = rest.search(/[\s"'`<>]/);
  const url = length < 0 ? rest : rest.slice(0, length);
  return { end: start + url.length, password: passwordIn(url, start) };
}

function passwordIn(url: string, start: number): SourceRange | undefined {
  const slash = url.indexOf('/', 2);
  const authority = slash < 0 ? url : url.slice(0, slash);
  const [at, colon] = [authority.lastIndexOf('@'), authority.indexOf(':')];
  if (at < 0 || colon < 0 || colon > at) return undefined;
  const password = authority.slice(colon + 1, at);
  return /^(?:|\$.*|\*+|x+|….*|\{.*|pass(?:word)?)$/i.test(password)
    ? undefined
    : { start: start + colon + 1, end: start + at };
}
