import type { VNode } from 'preact';
import type { TreeEdgeView } from '../../shared/tree-view.ts';
import { arrowPath, wayPath } from './way.ts';

interface PictureEdgeProps {
  readonly edge: TreeEdgeView;
  readonly fontSize: number;
}

/** A way from a question to where its answer leads, with the answer on it. */
export function PictureEdge({ edge, fontSize }: PictureEdgeProps): VNode {
  const { points, label, labelX, labelY, labelWidth } = edge;
  const height = fontSize * 1.4;
  return (
    <g class="edge" data-mark={edge.mark} data-source={edge.source}>
      <path class="way" d={wayPath(points)} />
      <path class="arrow" d={arrowPath(points)} />
      {label !== '' && (
        <>
          <rect
            class="edge-label"
            x={labelX - labelWidth / 2}
            y={labelY - height / 2}
            width={labelWidth}
            height={height}
          />
          <text x={labelX} y={labelY}>
            {label}
          </text>
        </>
      )}
    </g>
  );
}
