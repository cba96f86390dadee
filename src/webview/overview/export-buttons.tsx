import type { VNode } from 'preact';
import type { ExportFormat } from '../../shared/messages.ts';
import type { OverviewLabelKey } from '../../shared/overview-labels.ts';
import { Icon } from '../parts/icon.tsx';
import { useOverview } from './page-context.ts';

const formats = [
  ['markdown', 'exportMarkdown', 'markdown'],
  ['csv', 'exportCsv', 'table'],
  ['icalendar', 'exportIcalendar', 'calendar'],
  ['printable', 'exportPrintable', 'file'],
] as const satisfies readonly (readonly [ExportFormat, OverviewLabelKey, string])[];

/** All checklists as a file, in each format that there is. */
export function ExportButtons(): VNode {
  const { labels, post } = useOverview();
  return (
    <div class="export" role="group" aria-label={labels.export}>
      <span class="muted" aria-hidden="true">
        {labels.export}
      </span>
      {formats.map(([format, label, icon]) => (
        <button key={format} type="button" onClick={() => post({ type: 'export', format })}>
          <Icon name={icon} />
          {labels[label]}
        </button>
      ))}
    </div>
  );
}
