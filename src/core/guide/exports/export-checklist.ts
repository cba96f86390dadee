import type { ExportedChecklist, ExportFormat, ExportScene } from './exported-checklist.ts';

/** Writes the checklists of one or many mailboxes in a format. What a format needs is loaded when it is asked for. */
export async function exportChecklist(
  format: ExportFormat,
  mailboxes: readonly ExportedChecklist[],
  scene: ExportScene,
): Promise<string> {
  switch (format) {
    case 'markdown':
      return (await import('./markdown.ts')).checklistMarkdown(mailboxes, scene);
    case 'csv':
      return (await import('./csv.ts')).checklistCsv(mailboxes, scene);
    case 'icalendar':
      return (await import('./icalendar.ts')).checklistCalendar(mailboxes, scene);
    case 'printable':
      return (await import('./printable.ts')).checklistPage(mailboxes, scene);
  }
}
