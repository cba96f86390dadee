import { Component, type VNode } from 'preact';
import type { ReportCellView } from '../../shared/report-view.ts';
import { Icon } from '../parts/icon.tsx';
import type { ColumnLayout } from './column-layout.ts';
import type { WorkContext } from './page-context.ts';
import { ReportCell } from './report-cell.tsx';

interface ReportRowProps {
  /** Of the element, which may have shown another row before. */
  readonly id: string;
  readonly page: WorkContext;
  readonly layouts: readonly ColumnLayout[];
  readonly cells: readonly ReportCellView[];
  readonly index: number;
  /** CSS pixels; undefined: as high as its texts. */
  readonly height: number | undefined;
  /** The one row that Tab leads to. */
  readonly isActive: boolean;
}

/** One row. Drawn anew only where it changed: a scroll draws dozens of rows a frame. */
export class ReportRow extends Component<ReportRowProps> {
  override shouldComponentUpdate(next: ReportRowProps): boolean {
    const { page, layouts, cells, index, height, isActive } = this.props;
    return (
      next.cells !== cells ||
      next.index !== index ||
      next.isActive !== isActive ||
      next.height !== height ||
      next.layouts !== layouts ||
      next.page !== page
    );
  }

  override render({ id, page, layouts, cells, index, height, isActive }: ReportRowProps): VNode {
    const { labels, amounts } = page;
    const isMarked = cells.some((cell) => 'alert' in cell && cell.alert);
    return (
      <div
        id={id}
        role="row"
        class={isMarked ? 'grid-row is-marked' : 'grid-row'}
        aria-rowindex={index + 2}
        tabIndex={isActive ? 0 : -1}
        data-index={index}
        style={height === undefined ? undefined : { top: `${index * height}px`, height: `${height}px` }}
      >
        {layouts.map((layout, at) => (
          <ReportCell
            key={layout.id}
            cell={cells[at] ?? { kind: 'none' }}
            layout={layout}
            amounts={amounts}
            attention={labels.attention}
            isHead={at === 0}
          />
        ))}
        <div role="gridcell" class="cell cell-copy">
          <button
            type="button"
            class="icon-button"
            tabIndex={-1}
            data-copy
            aria-label={labels.copyRow}
            title={labels.copyRow}
          >
            <Icon name="copy" />
          </button>
        </div>
      </div>
    );
  }
}
