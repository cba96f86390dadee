import type { VNode } from 'preact';
import { sparkLine } from './spark-line.ts';

const box = { width: 120, height: 20 } as const;

/** How fast it was in the last minutes, for the eye: the number stands beside it. */
export function SpeedPicture({ rates }: { readonly rates: readonly number[] }): VNode {
  const points = sparkLine(rates, box);
  return (
    <svg
      class="spark"
      viewBox={`0 -2 ${box.width} ${box.height + 4}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {points !== '' && (
        <>
          <polygon class="spark-ground" points={`0,${box.height} ${points} ${box.width},${box.height}`} />
          <polyline class="spark-line" points={points} />
        </>
      )}
    </svg>
  );
}
