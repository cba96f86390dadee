import type { VNode } from 'preact';
import type { WorkView } from '../../shared/work-view.ts';
import { Icon } from '../parts/icon.tsx';
import { useWork } from './page-context.ts';

/** What may be done once nothing runs: go on from a plan, run again, keep the report as a file. */
export function WorkButtons({ view }: { readonly view: WorkView }): VNode {
  const { labels, post } = useWork();
  const { goOn, canRunAgain, report } = view;
  const isFirst = goOn === undefined && !report;
  return (
    <div class="buttons" data-focus-next="headline">
      {goOn !== undefined && (
        <button type="button" class="primary" onClick={() => post({ type: 'go-on' })}>
          <Icon name="play" />
          {goOn}
        </button>
      )}
      {canRunAgain && (
        <button type="button" class={isFirst ? 'primary' : undefined} onClick={() => post({ type: 'again' })}>
          <Icon name="refresh" />
          {labels.runAgain}
        </button>
      )}
      {report && (
        <>
          <button type="button" onClick={() => post({ type: 'export', format: 'markdown' })}>
            <Icon name="markdown" />
            {labels.exportMarkdown}
          </button>
          <button type="button" onClick={() => post({ type: 'export', format: 'json' })}>
            <Icon name="json" />
            {labels.exportJson}
          </button>
        </>
      )}
    </div>
  );
}
