import * as vscode from 'vscode';
import type { GuideAction } from '../../../shared/shown.ts';
import type { CommandId } from '../../command-ids.ts';
import type { GuidePanel } from '../guide-panel.ts';

const commands: Readonly<Record<Exclude<GuideAction, 'open-checklist'>, CommandId>> = {
  diagnose: 'mailops.diagnose',
  'check-mx': 'mailops.checkMx',
  'check-tls': 'mailops.checkTls',
  'check-login': 'mailops.checkLogin',
  'check-smtp': 'mailops.checkSmtp',
  'send-test': 'mailops.sendTest',
  'check-sync': 'mailops.checkSync',
  'prove-domain': 'mailops.proveDomain',
  'set-password': 'mailops.setPassword',
  'forget-password': 'mailops.forgetPassword',
  'generate-password': 'mailops.generatePassword',
  'export-sheet': 'mailops.exportSheet',
  'sign-in': 'mailops.signIn',
  'take-inventory': 'mailops.inventory',
  'back-up': 'mailops.backup',
  'verify-backup': 'mailops.verifyBackup',
  restore: 'mailops.restore',
  mirror: 'mailops.mirror',
  compare: 'mailops.compare',
  'show-output': 'mailops.showOutput',
  reveal: 'mailops.reveal',
  'open-overview': 'mailops.openOverview',
};

/** Runs one of Mailops' commands on the mailbox of the panel. */
export async function runAction(
  panel: GuidePanel,
  { action }: { readonly action: GuideAction },
): Promise<void> {
  if (action === 'open-checklist') return panel.desk.open();
  const { state, identity, services } = panel;
  if (state?.subject.missing !== undefined && action !== 'show-output' && action !== 'open-overview') {
    void vscode.window.showWarningMessage(
      services.words.t('{address} is not in its file any more.', { address: identity.address }),
    );
    return;
  }
  await vscode.commands.executeCommand(commands[action], identity);
}
