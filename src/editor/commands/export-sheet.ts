import * as vscode from 'vscode';
import type { Services } from '../services.ts';
import { askSubject } from '../sheet/ask-subject.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.exportSheet`: the life of one account, or of all, as Markdown: opened, or saved where the person says. Reads what is kept, and opens no connection. */
export async function exportSheet(services: Services, argument: unknown): Promise<void> {
  const { targets, words } = services;
  if (!requireTrust(words)) return;
  const chosen = await targets.choose(argument);
  if (!chosen) return;
  const all = await targets.all();
  const asked = chosen.by !== 'code' ? await askSubject(chosen.target, all, words) : 'open-one';
  if (!asked) return;
  const isOne = asked === 'open-one' || asked === 'save-one';
  const { sheetOf } = await import('../sheet/sheet-of.ts');
  const text = await sheetOf(services, isOne ? [chosen.target] : all);
  const { address } = chosen.target.entry.mailbox;
  if (asked === 'save-one' || asked === 'save-all') {
    const { saveSheet } = await import('../sheet/save-sheet.ts');
    await saveSheet(text, chosen.target.file.uri, isOne ? address : words.t('accounts'), words);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document);
}
