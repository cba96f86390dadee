/** The sides of a text with conflict markers, as git writes them; `base` with `merge.conflictStyle` diff3 or zdiff3. */
export interface ConflictSides {
  readonly ours: string;
  readonly theirs: string;
  readonly base: string | undefined;
}

/** `=======` alone is no sign: a note may hold it. */
const anyMarker = /^(?:<{7}(?: |\r?$)|>{7}(?: |\r?$)|\|{7}(?: |\r?$))/m;
const marker = /^(?:(?<ours><{7})|(?<base>\|{7})|(?<theirs>={7})|(?<end>>{7}))(?: .*)?$/;

/** Where the first conflict marker stands at the beginning of a line; undefined in a text without. */
export function firstMarker(text: string): number | undefined {
  // Far quicker than the pattern in a large text.
  if (!text.includes('<<<<<<<') && !text.includes('>>>>>>>') && !text.includes('|||||||')) return undefined;
  const at = text.search(anyMarker);
  return at < 0 ? undefined : at;
}

/** Splits a text with conflict markers into the texts it was made from. Undefined where the markers do not add up. */
export function conflictSides(text: string): ConflictSides | undefined {
  const sides = { ours: '', theirs: '', base: '' };
  let inside: 'ours' | 'base' | 'theirs' | undefined;
  let conflicts = 0;
  let withBase = 0;
  for (const line of text.split(/(?<=\n)/)) {
    const mark = marker.exec(line.replace(/\r?\n$/, ''))?.groups;
    if (mark?.['ours'] !== undefined && inside !== 'base') {
      if (inside) return undefined;
      inside = 'ours';
      conflicts += 1;
    } else if (mark?.['base'] !== undefined && inside === 'ours') {
      inside = 'base';
      withBase += 1;
    } else if (mark?.['theirs'] !== undefined && inside && inside !== 'theirs') inside = 'theirs';
    else if (mark?.['end'] !== undefined && inside !== 'base') {
      if (inside !== 'theirs') return undefined;
      inside = undefined;
    } else if (inside) sides[inside] += line;
    else {
      sides.ours += line;
      sides.base += line;
      sides.theirs += line;
    }
  }
  if (inside || conflicts === 0) return undefined;
  return { ours: sides.ours, theirs: sides.theirs, base: withBase === conflicts ? sides.base : undefined };
}
