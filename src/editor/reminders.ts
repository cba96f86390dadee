import * as vscode from 'vscode';
import type { Finding } from '../core/lint/finding.ts';
import { remindersOf } from '../core/lint/reminders.ts';
import { parseSeverityOverrides } from '../core/lint/severity-setting.ts';
import type { MailboxEntry, MailboxFile } from '../core/mailboxes/model.ts';
import { today } from './files/today.ts';

/** What a mailbox is to be reminded of, without the rules that `mailops.problems.severity` switches off for its file. */
export function shownReminders(
  entry: MailboxEntry,
  file: Pick<MailboxFile, 'domains'>,
  uri: vscode.Uri,
): readonly Finding[] {
  const setting: unknown = vscode.workspace.getConfiguration('mailops', uri).get('problems.severity');
  const overrides = parseSeverityOverrides(setting);
  return remindersOf(entry, file, { today: today() }).filter(({ rule }) => overrides.get(rule) !== 'off');
}
