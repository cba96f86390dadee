import { styleText } from 'node:util';
import { plain, type Paint, type Tone } from '../core/output/paint.ts';

const formatOfTone = {
  pass: 'green',
  warn: 'yellow',
  fail: 'red',
  skip: 'gray',
  running: 'cyan',
  unknown: 'yellow',
  quiet: 'gray',
  strong: 'bold',
} as const satisfies Record<Tone, string>;

/** Colours where a person looks at a terminal and has not refused them (no-color.org). */
export function paintFor(stream: NodeJS.WriteStream, refused: boolean): Paint {
  const coloured =
    !refused && stream.isTTY && process.env['NO_COLOR'] === undefined && process.env['TERM'] !== 'dumb';
  return coloured ? (tone, text) => styleText(formatOfTone[tone], text, { validateStream: false }) : plain;
}
