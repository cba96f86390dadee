import * as vscode from 'vscode';
import type { Services } from '../services.ts';

/** `mailops.clearReports`: forgets every kept Report of this workspace. */
export async function clearReports({ reports, words }: Services): Promise<void> {
  await reports.clear();
  void vscode.window.setStatusBarMessage(
    words.t('Mailops has forgotten all reports of this workspace.'),
    5000,
  );
}
