import * as vscode from 'vscode';
import { checklistOf } from '../../core/guide/checklist/checklist-of.ts';
import type { ExportedChecklist } from '../../core/guide/exports/exported-checklist.ts';
import type { ExportFormat, FromOverview } from '../../shared/messages.ts';
import { today } from '../files/today.ts';
import { checklistTrouble } from './checklist-notices.ts';
import type { OverviewPanel } from './overview-panel.ts';
import { saveExport } from './save-export.ts';

/** Does what the page of the overview asks for; resolves once it is done. */
export async function handleOverviewMessage(
  panel: OverviewPanel,
  message: Exclude<FromOverview, { readonly type: 'ready' }>,
): Promise<void> {
  switch (message.type) {
    case 'open-guide':
      return openGuide(panel, message);
    case 'export':
      return exportAll(panel, message.format);
    case 'new-file':
      await vscode.commands.executeCommand('mailops.newFile');
  }
}

async function openGuide(
  { services }: OverviewPanel,
  {
    file: path,
    address,
    item,
  }: { readonly file: string; readonly address: string; readonly item: string | null },
): Promise<void> {
  const file = services.files.all().find((known) => known.path === path);
  if (!file) return;
  await vscode.commands.executeCommand('mailops.openGuide', {
    file: file.id,
    address,
    tab: 'checklist',
    ...(item !== null && { id: item }),
  });
}

/** Nothing is exported while a checklist cannot be read: every item of its mailboxes would stand there as not begun. */
async function exportAll({ services, facts, desks }: OverviewPanel, format: ExportFormat): Promise<void> {
  const { files, words } = services;
  const mailboxes: ExportedChecklist[] = [];
  for (const file of files.all()) {
    const reading = await desks.of(file.uri).read();
    const [trouble] = checklistTrouble(reading, file.path, words);
    if (trouble !== undefined) {
      void vscode.window.showErrorMessage(trouble);
      return;
    }
    for (const one of await facts.of(file))
      mailboxes.push({
        address: one.address,
        name: one.mailbox.name,
        items: checklistOf(one, reading.of(one.address), today(), words),
      });
  }
  const [first] = files.all();
  await saveExport(format, mailboxes, { file: first?.uri, subject: words.t('mailboxes') }, words);
}
