import type { VNode } from 'preact';
import { exportFormats, type ExportFormat } from '../../shared/messages.ts';
import type { GuideLabelKey } from '../../shared/labels.ts';
import { usePage } from '../frame/page.ts';

const names: Readonly<Record<ExportFormat, GuideLabelKey>> = {
  markdown: 'exportMarkdown',
  csv: 'exportCsv',
  icalendar: 'exportCalendar',
  printable: 'exportPrintable',
};

/** The checklist as a file of another kind. */
export function ExportButtons(): VNode {
  const { labels, post } = usePage();
  return (
    <div class="buttons export" role="group" aria-labelledby="export-label">
      <span id="export-label">{labels.export}</span>
      {exportFormats.map((format) => (
        <button key={format} type="button" onClick={() => post({ type: 'export', format })}>
          {labels[names[format]]}
        </button>
      ))}
    </div>
  );
}
