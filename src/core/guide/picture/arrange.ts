import type { EdgeLabel, GraphLabel, NodeLabel } from '@dagrejs/dagre';
import type { Drawing, Point } from './picture.ts';
import { measures, type DrawingStyle } from './styles.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What the library made of a drawing. */
export interface Arrangement {
  readonly width: number;
  readonly height: number;
  /** Centres of the boxes, in the drawing's order. */
  readonly boxes: readonly Point[];
  /** For each edge the points between its boxes, one a row; one of them carries the label, where there is one. */
  readonly ways: readonly { readonly points: readonly Point[]; readonly label: Point | undefined }[];
}

/** Puts a drawing in rows, top to bottom, with few crossings. */
export async function arrange(
  drawing: Drawing,
  sizes: { readonly boxes: readonly Size[]; readonly labels: readonly Size[] },
  style: DrawingStyle,
): Promise<Arrangement> {
  // Only an open guide needs it.
  const { Graph, layout } = await import('@dagrejs/dagre');
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>();
  graph.setGraph({
    rankdir: 'TB',
    nodesep: measures.boxGap,
    edgesep: measures.lineGap,
    ranksep: 32,
    marginx: measures.margin,
    marginy: measures.margin,
  });
  drawing.nodes.forEach(({ id }, at) => {
    const { width = 0, height = 0 } = sizes.boxes[at] ?? {};
    graph.setNode(id, { width, height });
  });
  const ends = new Map<string, number>();
  const exits = new Map<string, number>();
  for (const { from } of drawing.edges) exits.set(from, (exits.get(from) ?? 0) + 1);
  drawing.edges.forEach(({ from, to }, at) => {
    const nth = ends.get(from) ?? 0;
    ends.set(from, nth + 1);
    const label = sizes.labels[at];
    graph.setEdge(from, to, {
      ...(label && label.width > 0 ? { ...label, labelpos: 'c' } : {}),
      minlen: 1 + Math.floor(nth / style.abreast),
      // Keeps what a question leads to near it.
      weight: exits.get(from) === 1 ? 1 : 3,
    });
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width,
    height,
    boxes: drawing.nodes.map(({ id }) => {
      const { x = 0, y = 0 } = graph.node(id);
      return { x, y };
    }),
    ways: drawing.edges.map(({ from, to }, at) => {
      const { points = [], x, y } = graph.edge(from, to);
      const hasLabel = (sizes.labels[at]?.width ?? 0) > 0 && x !== undefined && y !== undefined;
      return { points: points.slice(1, -1), label: hasLabel ? { x, y } : undefined };
    }),
  };
}
