import type { VNode } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { ReportTableView } from '../../shared/report-view.ts';
import { useHeight } from '../grid/height.ts';
import { filled } from '../parts/counted.ts';
import type { Amounts } from './amounts.ts';
import { cellText, numberIn } from './cell-text.ts';
import { useWork } from './page-context.ts';
import { treeMap, type Tile } from './tree-map.ts';
import { useWidth } from './use-width.ts';

interface FolderMapProps {
  readonly table: ReportTableView;
  readonly map: NonNullable<ReportTableView['map']>;
}

interface Share {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** More tiles than this would be specks: the rest stands together. */
const mostTiles = 40;
/** Smaller tiles hold no writing, CSS pixels. */
const readable = { width: 56, height: 36 } as const;

/** How much of all each row takes, as a picture. For the eye: the table says the same in words. */
export function FolderMap({ table, map }: FolderMapProps): VNode | null {
  const { labels, amounts } = useWork();
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const height = useHeight(frame);
  const shares = useMemo(() => sharesOf(table, map, amounts, labels.others), [table, map, amounts, labels]);
  const tiles = treeMap(
    shares.map(({ value }) => value),
    width,
    height,
  );
  return (
    <div
      class="folder-map"
      role="img"
      aria-label={filled(labels.pictureOf, { title: table.title })}
      ref={frame}
    >
      {tiles.map((tile, at) => (
        <TileBox key={at} tile={tile} share={shares[at]} />
      ))}
    </div>
  );
}

function TileBox({ tile, share }: { readonly tile: Tile; readonly share: Share | undefined }): VNode | null {
  if (!share) return null;
  const { left, top, width, height } = tile;
  const { name, text } = share;
  return (
    <div
      class="tile"
      title={`${name}\n${text}`}
      style={{ left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` }}
    >
      {width >= readable.width && height >= readable.height && (
        <>
          <span class="tile-name" dir="auto">
            {name}
          </span>
          <span class="tile-text">{text}</span>
        </>
      )}
    </div>
  );
}

function sharesOf(
  { columns, rows }: ReportTableView,
  { label, value }: FolderMapProps['map'],
  amounts: Amounts,
  others: string,
): readonly Share[] {
  const [named = -1, measured = -1] = [label, value].map((id) => columns.findIndex((each) => each.id === id));
  const kind = rows[0]?.[measured]?.kind;
  const textOf = kind === 'octets' ? amounts.octets : kind === 'percent' ? amounts.percent : amounts.count;
  const share = (name: string, size: number): Share => ({ name, value: size, text: textOf(size) });
  const all = rows
    .map((row) => share(cellText(row[named] ?? { kind: 'none' }, amounts), numberIn(row[measured]) ?? 0))
    .filter((one) => one.value > 0)
    .sort(byValue);
  const rest = all.slice(mostTiles);
  if (rest.length === 0) return all;
  const sum = rest.reduce((whole, one) => whole + one.value, 0);
  const name = filled(others, { count: amounts.count(rest.length) });
  return [...all.slice(0, mostTiles), share(name, sum)].sort(byValue);
}

function byValue(one: Share, other: Share): number {
  return other.value - one.value;
}
