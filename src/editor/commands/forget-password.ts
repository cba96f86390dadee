import * as vscode from 'vscode';
import { chooseSecret } from '../secrets/choose-secret.ts';
import type { Services } from '../services.ts';

/** `mailops.forgetPassword`: takes a mailbox's password out of the editor's secret storage. */
export async function forgetPassword(
  { targets, passwords, words }: Services,
  argument: unknown,
): Promise<void> {
  const chosen = await targets.choose(argument);
  if (!chosen) return;
  const { mailbox } = chosen.target.entry;
  const { address } = mailbox;
  const secret = await chooseSecret(mailbox, words);
  if (!secret) return;
  const stored = (await passwords.get(secret.name)) !== undefined;
  await passwords.delete(secret.name);
  void vscode.window.showInformationMessage(
    stored
      ? words.t('Mailops has forgotten the password of {address}.', { address })
      : words.t('Mailops had no password of {address}.', { address }),
  );
}
