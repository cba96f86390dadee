import type { VNode } from 'preact';
import type { TreeNodeView } from '../../shared/tree-view.ts';
import { sourceIcons } from './source.tsx';

interface PictureNodeProps {
  readonly node: TreeNodeView;
  /** Of the picture: a node may have its own. */
  readonly fontSize: number;
  /** Goes to the question or outcome that it stands for; undefined where the walk did not come by. */
  readonly onGo: (() => void) | undefined;
  /** The one node of the picture that Tab stops at. */
  readonly isStop: boolean;
}

/** A question (rounded) or an outcome (square) of the picture. */
export function PictureNode({ node, onGo, isStop, ...rest }: PictureNodeProps): VNode {
  const { x, y, width, height, lines, source, fontSize = rest.fontSize } = node;
  const lineHeight = fontSize * 1.3;
  const top = y - ((lines.length - 1) / 2) * lineHeight;
  const [left, upper] = [x - width / 2, y - height / 2];
  const attributes = onGo
    ? { role: 'button' as const, tabindex: isStop ? 0 : -1, onClick: onGo }
    : { role: 'img' as const };
  return (
    <g
      class="node"
      id={`picture-${node.id}`}
      data-kind={node.kind}
      data-mark={node.mark}
      data-source={source}
      data-node={onGo && node.id}
      aria-label={node.spoken}
      {...attributes}
    >
      <rect
        class="box"
        x={left}
        y={upper}
        width={width}
        height={height}
        rx={node.kind === 'question' ? 8 : 0}
      />
      <text font-size={fontSize} aria-hidden="true">
        {lines.map((line, at) => (
          <tspan key={at} x={x} y={top + at * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      {source && (
        <>
          <circle class="badge" cx={left + 4} cy={upper + 4} r={10} />
          <text class="glyph" x={left + 4} y={upper + 4} aria-hidden="true">
            {sourceIcons[source].glyph}
          </text>
        </>
      )}
    </g>
  );
}
