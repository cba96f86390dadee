import { lineEnd } from '../outline/lexer.ts';

/** An anchor of the file. */
export interface Anchor {
  readonly name: string;
  /** The key whose value it stands for, where it stands behind one. */
  readonly key: string | undefined;
  readonly offset: number;
}

/** More are not offered. */
const most = 1000;

const name = /[^\s,[\]{}]{1,200}/y;
/** The key right before an anchor, as the end of a line's beginning. */
const keyBefore = /(?:^|[\s{,])["']?([\w.-]+)["']?[ \t]*:[ \t]*$/;

/** The anchors before an offset, each name once, where it stands last. */
export function anchorsBefore(text: string, offset: number): readonly Anchor[] {
  const found = new Map<string, Anchor>();
  for (
    let at = text.lastIndexOf('&', offset - 1);
    at >= 0 && found.size < most;
    at = text.lastIndexOf('&', at - 1)
  ) {
    const anchor = anchorAt(text, at);
    if (anchor && !found.has(anchor.name) && anchor.offset + anchor.name.length < offset)
      found.set(anchor.name, anchor);
    if (at === 0) break;
  }
  return [...found.values()];
}

function anchorAt(text: string, at: number): Anchor | undefined {
  if (at > 0 && !' \t\n\r[,{'.includes(text[at - 1] ?? '')) return undefined;
  name.lastIndex = at + 1;
  const found = name.exec(text)?.[0];
  if (found === undefined) return undefined;
  const start = Math.max(text.lastIndexOf('\n', at), at - 1000) + 1;
  const before = text.slice(start, lineEnd(text, start, at));
  const inComment = /(?:^|\s)#/.test(before);
  const inQuotes = before.split('"').length % 2 === 0;
  if (inComment || inQuotes) return undefined;
  return { name: found, key: keyBefore.exec(before)?.[1], offset: at };
}
