import * as vscode from 'vscode';
import type { Words } from '../../core/words/words.ts';
import { commandIds, type CommandId } from '../command-ids.ts';

/** What each command does; a command without a handler does not compile. */
export type CommandHandlers = Readonly<Record<CommandId, (argument: unknown, options: unknown) => unknown>>;

/** Commands that, without a mailbox, would take the one under the cursor. */
const mailboxCommands: ReadonlySet<CommandId> = new Set([
  'mailops.diagnose',
  'mailops.checkMx',
  'mailops.checkTls',
  'mailops.checkLogin',
  'mailops.checkSmtp',
  'mailops.sendTest',
  'mailops.checkSync',
  'mailops.inventory',
  'mailops.backup',
  'mailops.verifyBackup',
  'mailops.restore',
  'mailops.mirror',
  'mailops.compare',
  'mailops.openGuide',
  'mailops.setPassword',
  'mailops.forgetPassword',
  'mailops.generatePassword',
  'mailops.exportSheet',
  'mailops.signIn',
  'mailops.signOut',
]);

/** Registers every command of the list. */
export function registerCommands(handlers: CommandHandlers, words: Words): vscode.Disposable {
  return vscode.Disposable.from(
    ...commandIds.map((id) =>
      vscode.commands.registerCommand(id, (...called: unknown[]) => {
        if (!mailboxCommands.has(id) || !isVanishedNode(called)) return handlers[id](called[0], called[1]);
        void vscode.window.showInformationMessage(
          words.t('The list has just changed. Choose the mailbox again.'),
        );
        return undefined;
      }),
    ),
  );
}

/**
 * The tree calls with its node and the selected nodes. A node that was redrawn at that very moment arrives as nothing, and
 * another mailbox must not take its place.
 */
function isVanishedNode([node, ...more]: readonly unknown[]): boolean {
  return (node === undefined || node === null) && more.length > 0 && !isOptions(more[0]);
}

/** What code hands over as options is no list of nodes. */
function isOptions(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
