import type { VNode } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { TreeNodeView, TreePictureView, TreeView } from '../../shared/tree-view.ts';
import { usePage } from '../frame/page.ts';
import { goTo } from './go-to.ts';
import { Legend } from './legend.tsx';
import { PictureEdge } from './picture-edge.tsx';
import { PictureNode } from './picture-node.tsx';
import { useRoom } from './use-room.ts';

/** The way taken is drawn over the others. */
const overOthers = { untaken: 0, open: 1, next: 2, taken: 3 } as const;

/** The tree as a picture; until the editor knows its room, the room alone. */
export function Picture({ view }: { readonly view: TreeView }): VNode {
  const { labels } = usePage();
  const frame = useRef<HTMLDivElement>(null);
  useRoom(frame);
  return (
    <figure class="picture" aria-label={labels.picture}>
      <div class="picture-frame" ref={frame} aria-busy={view.picture === undefined}>
        {view.picture && <Drawing view={view} picture={view.picture} />}
      </div>
      <Legend />
    </figure>
  );
}

interface DrawingProps {
  readonly view: TreeView;
  readonly picture: TreePictureView;
}

/** The eye sees all of it; Tab stops at it once, the arrows go along the way that was taken, and Enter goes to the question in words. */
function Drawing({ view, picture }: DrawingProps): VNode {
  const { walked, next, outcomes } = view;
  const [chosen, choose] = useState<string>();
  const places = new Map([
    ...walked.map(({ node }) => [node, `question-${node}`] as const),
    ...(next ? [[next.node, 'next-question'] as const] : []),
    ...outcomes.map(({ id }) => [id, `outcome-${id}`] as const),
  ]);
  const ways = [...places.keys()].filter((id) => picture.nodes.some((node) => node.id === id));
  const stop = chosen !== undefined && ways.includes(chosen) ? chosen : (next?.node ?? ways[0]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = ways.findIndex((id) => id === nodeOf(event.target));
    const to = at < 0 ? undefined : keyTarget(event.key, at, ways);
    if (to === undefined) return;
    event.preventDefault();
    choose(to);
    if (to === ways[at]) goTo(places.get(to) ?? '');
    else document.getElementById(`picture-${to}`)?.focus();
  };
  const goOf = ({ id }: TreeNodeView): (() => void) | undefined => {
    const place = places.get(id);
    if (place === undefined) return undefined;
    return () => {
      choose(id);
      goTo(place);
    };
  };
  return (
    <svg
      role="presentation"
      width={picture.width}
      height={picture.height}
      viewBox={`0 0 ${picture.width} ${picture.height}`}
      font-size={picture.fontSize}
      onKeyDown={onKeyDown}
    >
      <g aria-hidden="true">
        {picture.edges
          .toSorted((one, other) => overOthers[one.mark] - overOthers[other.mark])
          .map((edge) => (
            <PictureEdge
              key={`${edge.from} ${edge.to} ${edge.label}`}
              edge={edge}
              fontSize={picture.fontSize}
            />
          ))}
      </g>
      {picture.nodes.map((node) => (
        <PictureNode
          key={node.id}
          node={node}
          fontSize={picture.fontSize}
          isStop={node.id === stop}
          onGo={goOf(node)}
        />
      ))}
    </svg>
  );
}

function nodeOf(target: EventTarget | null): string | undefined {
  return target instanceof Element ? target.closest<SVGElement>('[data-node]')?.dataset['node'] : undefined;
}

/** Where a key leads from the node at `at`; the node itself where the key opens it. */
function keyTarget(key: string, at: number, ways: readonly string[]): string | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'ArrowRight':
      return ways[Math.min(at + 1, ways.length - 1)] === ways[at] ? undefined : ways[at + 1];
    case 'ArrowUp':
    case 'ArrowLeft':
      return at === 0 ? undefined : ways[at - 1];
    case 'Home':
      return at === 0 ? undefined : ways[0];
    case 'End':
      return at === ways.length - 1 ? undefined : ways.at(-1);
    case 'Enter':
    case ' ':
      return ways[at];
    default:
      return undefined;
  }
}
