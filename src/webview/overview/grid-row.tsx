import { Component, type VNode } from 'preact';
import type { OverviewRowView } from '../../shared/overview-view.ts';
import { Icon } from '../parts/icon.tsx';
import { filled } from '../parts/counted.ts';
import { State } from '../parts/state.tsx';
import { Lateness } from './lateness.tsx';
import type { OverviewContext } from './page-context.ts';
import { ProgressBar } from './progress-bar.tsx';

interface GridRowProps {
  /** Of the element, which may have shown another row before. */
  readonly id: string;
  readonly page: OverviewContext;
  readonly row: OverviewRowView;
  readonly index: number;
  /** CSS pixels. */
  readonly height: number;
  /** The one row that Tab leads to. */
  readonly isActive: boolean;
  /** The file stands beside the address, where there are several files. */
  readonly hasFile: boolean;
}

/** One mailbox, at its place among all of them. Drawn anew only where it changed: a scroll draws dozens of rows a frame. */
export class GridRow extends Component<GridRowProps> {
  override shouldComponentUpdate(next: GridRowProps): boolean {
    const { page, row, index, height, isActive, hasFile } = this.props;
    return (
      next.row !== row ||
      next.index !== index ||
      next.isActive !== isActive ||
      next.height !== height ||
      next.hasFile !== hasFile ||
      next.page !== page
    );
  }

  override render({ id, page, row, index, height, isActive, hasFile }: GridRowProps): VNode {
    const { labels, language } = page;
    const count = (value: number): string => value.toLocaleString(language);
    const { next } = row;
    return (
      <div
        id={id}
        role="row"
        class={row.overdue > 0 ? 'grid-row is-late' : 'grid-row'}
        aria-rowindex={index + 2}
        tabIndex={isActive ? 0 : -1}
        data-index={index}
        style={{ top: `${index * height}px`, height: `${height}px` }}
      >
        <div role="rowheader" class="cell cell-mailbox" title={[row.address, row.name, row.file].join('\n')}>
          <span class="address">{row.address}</span>
          {hasFile && <span class="file muted"> {row.file}</span>}
        </div>
        <div role="gridcell" class="cell cell-state">
          <State state={row.state} />
        </div>
        <div role="gridcell" class="cell cell-owner" title={row.owner}>
          {row.owner === '' ? <span class="muted">{labels.nobody}</span> : row.owner}
        </div>
        <div role="gridcell" class="cell cell-progress" title={row.progressText}>
          <ProgressBar settled={row.settled} all={row.all} />
          <span class="ratio">
            {filled(labels.settledOf, { settled: count(row.settled), all: count(row.all) })}
          </span>
        </div>
        <div role="gridcell" class="cell cell-overdue">
          {row.overdue > 0 && (
            <span class="late">
              <Icon name="clockface" />
              <span class="overdue-count">{count(row.overdue)}</span>
              <span class="overdue-word"> {labels.overdue}</span>
            </span>
          )}
        </div>
        <div role="gridcell" class="cell cell-next">
          {next ? (
            <button type="button" class="link" tabIndex={-1} data-item={next.id} title={next.title}>
              {next.title}
            </button>
          ) : (
            <span class="muted">{labels.nothingLeft}</span>
          )}
          {next && (
            <span class="due">
              {' '}
              <Lateness item={next} />
            </span>
          )}
        </div>
      </div>
    );
  }
}
