import type { VNode } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import type { WorkView } from '../../shared/work-view.ts';
import { useKeptScroll } from '../grid/kept-scroll.ts';
import { useWork } from './page-context.ts';
import { ReportPart } from './report-part.tsx';
import { ReportTable } from './report-table.tsx';
import { RunningPart } from './running-part.tsx';
import { WorkButtons } from './work-buttons.tsx';

/** A piece of work: how far it is while it runs, then what it came to and its tables. */
export function WorkPage({ view }: { readonly view: WorkView }): VNode {
  const { memory } = useWork();
  const { title, running, report, note } = view;
  useKeptScroll(memory, useIsDrawn(report !== undefined && !running));
  return (
    <main>
      <header class="work-head">
        <p class="muted title">{title}</p>
        {running ? (
          <RunningPart running={running} />
        ) : report ? (
          <ReportPart report={report} endedAt={view.endedAt} />
        ) : (
          <h1 id="headline" tabIndex={-1}>
            {view.address}
          </h1>
        )}
        {note !== '' && <p class="muted note">{note}</p>}
        {!running && <WorkButtons view={view} />}
      </header>
      {!running &&
        report?.tables
          .filter(({ rows, empty }) => rows.length > 0 || empty !== undefined)
          .map((table) => <ReportTable key={table.id} table={table} />)}
    </main>
  );
}

/** Whether tables have got their rows: they measure their room first, which is done within a frame. */
function useIsDrawn(hasTables: boolean): boolean {
  const [isDrawn, setDrawn] = useState(false);
  useLayoutEffect(() => {
    if (!hasTables) return undefined;
    const frame = requestAnimationFrame(() => setDrawn(true));
    return () => cancelAnimationFrame(frame);
  }, [hasTables]);
  return isDrawn && hasTables;
}
