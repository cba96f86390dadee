import { arrange, type Arrangement, type Size } from './arrange.ts';
import type { Box, Drawing, Line, Picture, Room } from './picture.ts';
import { rowGapFor, routeWay, type WayEnd } from './route.ts';
import { neededWidth, placeRows, rowsOf, type Row } from './rows.ts';
import {
  drawingStyles,
  largeText,
  longestWord,
  measures,
  narrowestStyle,
  type DrawingStyle,
} from './styles.ts';
import { textWidth, wrapText } from './text-measure.ts';

type Text = Pick<Box, 'lines' | 'fontSize' | 'width' | 'height'>;

interface Attempt {
  readonly texts: readonly Text[];
  readonly labels: readonly Size[];
  readonly arrangement: Arrangement;
  readonly rows: readonly Row[];
  readonly needed: number;
}

/**
 * Lays the tree out from top to bottom so that it fits the width of the room without writing anything smaller than its font: narrow rooms
 * get narrower boxes, and fewer of them side by side. Boxes and labels never overlap.
 */
export async function layoutTree(drawing: Drawing, room: Room): Promise<Picture> {
  for (const style of drawingStyles) {
    if (style.leastRoom * room.fontSize > room.width) continue;
    const attempt = await tryStyle(drawing, style, room.fontSize);
    if (attempt.needed <= room.width) return pictureOf(drawing, attempt, room);
  }
  return pictureOf(drawing, await tryStyle(drawing, narrowestStyle, room.fontSize), room);
}

async function tryStyle(drawing: Drawing, style: DrawingStyle, fontSize: number): Promise<Attempt> {
  const texts = drawing.nodes.map(({ text, isLarge }) =>
    textBox(text, style.textWidth * fontSize, isLarge ? fontSize * largeText : fontSize),
  );
  const labels = drawing.edges.map(({ label }) => labelSize(label, fontSize));
  const sizes = { boxes: texts, labels };
  const arrangement = await arrange(drawing, sizes, style);
  const rows = rowsOf(arrangement, sizes);
  return { texts, labels, arrangement, rows, needed: neededWidth(rows) };
}

function pictureOf(drawing: Drawing, attempt: Attempt, room: Room): Picture {
  const { texts, labels, arrangement, rows, needed } = attempt;
  const width = Math.max(room.width, Math.ceil(needed));
  const placement = placeRows(rows, arrangement.width, width, rowGapFor(room.fontSize), drawing.edges.length);
  const ends = new Map(
    drawing.nodes.flatMap(({ id }, at): [string, WayEnd][] => {
      const [text, place] = [texts[at], placement.boxes[at]];
      return text && place ? [[id, { box: { id, ...text, x: place.x, y: place.y }, place }]] : [];
    }),
  );
  const lines = drawing.edges.flatMap(({ from, to, label }, at): Line[] => {
    const [start, end] = [ends.get(from), ends.get(to)];
    if (!start || !end) return [];
    const place = placement.labels[at];
    return [
      {
        from,
        to,
        label,
        labelX: place?.x ?? 0,
        labelY: place?.y ?? 0,
        labelWidth: place ? (labels[at]?.width ?? 0) : 0,
        points: routeWay(start, end, placement.crossings[at] ?? []),
      },
    ];
  });
  const boxes = [...ends.values()].map(({ box }) => box);
  return { width, height: Math.ceil(placement.height), boxes, lines };
}

function textBox(text: string, widest: number, fontSize: number): Text {
  const lines = wrapText(text, widest, longestWord * fontSize, fontSize);
  const width = Math.max(...lines.map((line) => textWidth(line, fontSize)));
  return {
    lines,
    fontSize,
    width: Math.ceil(width) + 2 * measures.padding.x,
    height: Math.ceil(lines.length * fontSize * measures.lineHeight) + 2 * measures.padding.y,
  };
}

function labelSize(label: string, fontSize: number): Size {
  if (label === '') return { width: 0, height: 0 };
  return {
    width: Math.ceil(textWidth(label, fontSize)) + 2 * measures.labelPadding,
    height: Math.ceil(fontSize * measures.labelHeight),
  };
}
