import type { ExportFormat } from '../../shared/messages.ts';

const extensions: Readonly<Record<ExportFormat, string>> = {
  markdown: 'md',
  csv: 'csv',
  icalendar: 'ics',
  printable: 'html',
};

/** A name for an exported file that every system allows: `claire@example.com.checklist.md`. */
export function exportName(subject: string, format: ExportFormat): string {
  // Windows allows neither these nor control characters.
  const safe = subject.replace(/[<>:"/\\|?*\p{Cc}]/gu, '_').slice(0, 120);
  return `${safe}.checklist.${extensions[format]}`;
}
