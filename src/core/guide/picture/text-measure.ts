/** Widths in em of a wide typeface (DejaVu Sans), so that a text fits in every usual one. What is not listed is as wide as a small letter. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijl|.,:;!'’ \u00a0\u202f]/u, 0.33],
  [/[ftr()[\]/«»…-]/u, 0.44],
  [/[mwMW@%—]/u, 0.99],
  [/\p{Lu}/u, 0.77],
  // Full-width scripts.
  [/[\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uff60]|[\u{10000}-\u{10ffff}]/u, 1.05],
];
const otherWidth = 0.64;

/** A text's width on one line, rather too much than too little; in the unit of `fontSize`. */
export function textWidth(text: string, fontSize: number): number {
  let sum = 0;
  for (const character of text) sum += widthOf(character);
  return sum * fontSize;
}

/**
 * Breaks a text between words into as few lines as `width` allows, all about as long. A word is never broken: where one is wider, so
 * are the lines; only a word wider than `widestWord` may be broken, after its hyphens and before its dots. No-break spaces
 * hold, and so does the space before a number (`Microsoft 365`).
 */
export function wrapText(
  text: string,
  width: number,
  widestWord: number,
  fontSize: number,
): readonly string[] {
  const pieces = text.split(/ (?!\d)/u).flatMap((word) => piecesOf(word, widestWord, fontSize));
  const longest = Math.max(...pieces.map((piece) => textWidth(piece.text, fontSize)));
  let lines = linesOf(pieces, Math.max(width, longest), fontSize);
  for (;;) {
    const widest = Math.max(...lines.map((line) => textWidth(line, fontSize)));
    if (widest <= longest) return lines;
    const narrower = linesOf(pieces, widest - 0.01, fontSize);
    if (narrower.length > lines.length) return lines;
    lines = narrower;
  }
}

/** A text that stays on one line, and what stands before it where it does not begin one. */
interface Piece {
  readonly text: string;
  readonly before: '' | ' ';
}

function piecesOf(word: string, widestWord: number, fontSize: number): readonly Piece[] {
  const parts = textWidth(word, fontSize) > widestWord ? word.split(/(?<=\w-)(?=\w)|(?=\.\w)/u) : [word];
  return parts.map((text, at) => ({ text, before: at === 0 ? ' ' : '' }));
}

function linesOf(pieces: readonly Piece[], width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const { text, before } of pieces) {
    const longer: string = line === undefined ? text : line + before + text;
    if (line === undefined || textWidth(longer, fontSize) <= width) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = text;
  }
  return [...lines, line ?? ''];
}

function widthOf(character: string): number {
  return widths.find(([pattern]) => pattern.test(character))?.[1] ?? otherWidth;
}
