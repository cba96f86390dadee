import * as vscode from 'vscode';
import { connectionOf } from '../../core/mailboxes/connection.ts';
import type { Side } from '../../core/report/report.ts';
import type { SignedOut } from '../auth/sign-ins.ts';
import type { Services } from '../services.ts';

const sides = ['source', 'target'] as const satisfies Side[];

/** `mailops.signOut`: forgets the sign-ins of a mailbox, and has their servers withdraw them where they can. */
export async function signOut(services: Services, argument: unknown): Promise<void> {
  const { targets, words } = services;
  const chosen = await targets.choose(argument);
  if (!chosen) return;
  const { target } = chosen;
  const { address } = target.entry.mailbox;
  const { signInsIn } = await import('../auth/find-sign-in.ts');
  const found = await signInsIn(services, target);
  const signIns = await services.signIn.signIns();
  const ended: SignedOut[] = [];
  for (const side of sides) {
    // Nothing is sent for files that nobody trusts: then only what is kept here goes away.
    const known = vscode.workspace.isTrusted ? found.signIns.filter((one) => one.target.side === side) : [];
    ended.push(
      await signIns.signOut(
        { address: connectionOf(target.entry.mailbox, side)?.address ?? address, side },
        known.map((one) => one.target),
      ),
    );
  }
  void vscode.window.showInformationMessage(textOf(ended, address, words));
}

function textOf(ended: readonly SignedOut[], address: string, words: Services['words']): string {
  if (!ended.some(({ was }) => was)) return words.t('Nobody was signed in for {address}.', { address });
  const revoked = ended.flatMap((one) => one.revoked);
  if (ended.some(({ inEditor }) => inEditor))
    return words.t(
      'Mailops has signed out of {address}. The account stays signed in to the editor: its Accounts menu ends that too.',
      { address },
    );
  return revoked.length > 0 && revoked.every(Boolean)
    ? words.t('Mailops has signed out of {address}, and the server has withdrawn its tokens.', { address })
    : words.t(
        'Mailops has signed out of {address} and forgotten its tokens. The server was not told, or could not be: they end by themselves.',
        { address },
      );
}
