import type { AnswerSource, TreeMark, TreePictureView } from '../../src/shared/tree-view.ts';

/** A node of the sample: its place in a grid, its text, how it is drawn, who decided it. */
interface SampleNode {
  readonly id: string;
  readonly kind?: 'outcome';
  readonly column: number;
  readonly row: number;
  readonly text: string;
  readonly mark: TreeMark;
  readonly source?: AnswerSource;
}

interface SampleEdge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly mark: TreeMark;
  readonly source?: AnswerSource;
}

const fontSize = 13;
const [columnWidth, rowHeight, nodeWidth, nodeHeight] = [176, 104, 152, 58];

/** A picture of a sample tree: laid out by hand, so that the page has something of a true shape to draw. */
export function samplePicture(nodes: readonly SampleNode[], edges: readonly SampleEdge[]): TreePictureView {
  const centre = ({ column, row }: SampleNode): { x: number; y: number } => ({
    x: (column + 0.5) * columnWidth,
    y: (row + 0.5) * rowHeight,
  });
  const centreOf = (id: string): { x: number; y: number } => {
    const node = nodes.find((one) => one.id === id);
    if (!node) throw new Error(`No such node: ${id}`);
    return centre(node);
  };
  return {
    width: (Math.max(...nodes.map(({ column }) => column)) + 1) * columnWidth,
    height: (Math.max(...nodes.map(({ row }) => row)) + 1) * rowHeight,
    fontSize,
    nodes: nodes.map((node) => {
      const { id, kind = 'question', text, mark, source } = node;
      const spoken = source === undefined ? text : `${text} (${source})`;
      const box = { ...centre(node), width: nodeWidth, height: nodeHeight };
      return { id, kind, mark, lines: linesOf(text, 22), spoken, ...box, ...(source && { source }) };
    }),
    edges: edges.map((edge) => {
      const [from, to] = [centreOf(edge.from), centreOf(edge.to)];
      const [start, end] = [from.y + nodeHeight / 2, to.y - nodeHeight / 2];
      const bend = end - (rowHeight - nodeHeight) / 2;
      const points = [
        { x: from.x, y: start },
        { x: from.x, y: bend },
        { x: to.x, y: bend },
        { x: to.x, y: end },
      ];
      const labelWidth = edge.label.length * fontSize * 0.56 + 8;
      return { ...edge, points, labelX: to.x, labelY: bend, labelWidth };
    }),
  };
}

function linesOf(text: string, most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length >= most) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
