/** What is to be drawn. */
export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly edges: readonly DrawnEdge[];
}

export interface DrawnNode {
  readonly id: string;
  readonly text: string;
  /** Drawn larger than the rest. */
  readonly isLarge: boolean;
}

export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** Empty where nothing stands on it. */
  readonly label: string;
}

/** Room for the picture in CSS pixels, and the size of its text, below which nothing is written. */
export interface Room {
  readonly width: number;
  readonly fontSize: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box: its centre and size, its text broken into lines that fit. CSS pixels. */
export interface Box extends Point {
  readonly id: string;
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly width: number;
  readonly height: number;
}

/** A way between two boxes, from the lower edge of one to the upper edge of the other. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  /** The label's centre and width; the width is 0 where there is no label. */
  readonly labelX: number;
  readonly labelY: number;
  readonly labelWidth: number;
  readonly points: readonly Point[];
}

export interface Picture {
  /** That of the room, or more where even the narrowest drawing does not fit. */
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}
