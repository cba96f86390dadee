/** A way to draw: how wide boxes may be, and how many ends of one question stand side by side before the next go lower. */
export interface DrawingStyle {
  /** Widest text of a box, em. */
  readonly textWidth: number;
  readonly abreast: number;
  /** Rooms narrower than that, em, never hold it: a try would only cost time. */
  readonly leastRoom: number;
}

/** From the roomiest to the narrowest; the first that fits is taken. */
export const drawingStyles: readonly DrawingStyle[] = [
  { textWidth: 13, abreast: 4, leastRoom: 60 },
  { textWidth: 9, abreast: 4, leastRoom: 48 },
  { textWidth: 8, abreast: 3, leastRoom: 30 },
  { textWidth: 8, abreast: 2, leastRoom: 26 },
  { textWidth: 7.5, abreast: 1, leastRoom: 22 },
];

/** The last resort, which every room gets in which nothing else fits. */
export const narrowestStyle: DrawingStyle = { textWidth: 6.5, abreast: 1, leastRoom: 0 };

/** No box is made wider than this for a word that has a hyphen or a dot to break it at, em. */
export const longestWord = 12;

/** How much larger the next question is written. */
export const largeText = 1.25;

/** Lines and paddings, in the sizes that the page draws with. */
export const measures = {
  /** Times the font size. */
  lineHeight: 1.3,
  labelHeight: 1.4,
  /** CSS pixels. */
  padding: { x: 12, y: 8 },
  labelPadding: 6,
  margin: 10,
  boxGap: 16,
  lineGap: 9,
} as const;
