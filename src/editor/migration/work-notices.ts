import * as vscode from 'vscode';
import type { ReportStatus, WorkReport } from '../../core/migration/report/work-report.ts';
import type { Words } from '../../core/words/words.ts';
import { withoutLinks } from '../without-links.ts';

/** Tells how work ended, and offers its report. */
export async function sayEnd(
  { status, sentence }: Pick<WorkReport, 'status' | 'sentence'>,
  words: Words,
  show: () => void,
): Promise<void> {
  const report = words.t('Show Report');
  if ((await showers[status](withoutLinks(sentence), report)) === report) show();
}

/** The same work on the same mailbox is under way. */
export async function sayBusy(title: string, words: Words, show: () => void): Promise<void> {
  const progress = words.t('Show Progress');
  const answer = await vscode.window.showWarningMessage(
    words.t('This is under way already: {title}.', { title: withoutLinks(title) }),
    progress,
  );
  if (answer === progress) show();
}

type Show = (message: string, item: string) => Thenable<string | undefined>;

const showers: Readonly<Record<ReportStatus, Show>> = {
  good: (message, item) => vscode.window.showInformationMessage(message, item),
  warning: (message, item) => vscode.window.showWarningMessage(message, item),
  failed: (message, item) => vscode.window.showErrorMessage(message, item),
  unknown: (message, item) => vscode.window.showWarningMessage(message, item),
  plan: (message, item) => vscode.window.showInformationMessage(message, item),
};
