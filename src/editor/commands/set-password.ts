import * as vscode from 'vscode';
import { chooseSecret } from '../secrets/choose-secret.ts';
import { secretName } from '../secrets/secret-name.ts';
import { usesOf, writtenOf } from '../secrets/written-places.ts';
import type { Services } from '../services.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.setPassword`: puts a mailbox's password into the editor's secret storage, bound to what its file says of the servers now. */
export async function setPassword({ targets, passwords, words }: Services, argument: unknown): Promise<void> {
  if (!requireTrust(words)) return;
  const chosen = await targets.choose(argument);
  if (!chosen) return;
  const { mailbox } = chosen.target.entry;
  const { address } = mailbox;
  const secret = await chooseSecret(mailbox, words);
  if (!secret) return;
  const typed = await vscode.window.showInputBox({
    title: words.t('Password of {address}', { address }),
    prompt: words.t('Kept in the editor’s secret storage, never in the file.'),
    password: true,
    ignoreFocusOut: true,
  });
  if (typed === undefined || typed === '') return;
  const uses = usesOf(mailbox, secret.side).filter(
    ({ side, leg }) => secretName(mailbox, side, leg) === secret.name,
  );
  await passwords.set(secret.name, { value: typed, approval: { bindings: [], written: writtenOf(uses) } });
  if (uses.length > 0 && uses.every(({ credential }) => credential.kind !== 'editor')) {
    void vscode.window.showWarningMessage(
      words.t(
        'The password is stored, but the file takes the one of {address} from another place (“credential”).',
        {
          address,
        },
      ),
    );
    return;
  }
  const diagnose = words.t('Diagnose');
  const answer = vscode.window.showInformationMessage(
    words.t('The password of {address} is stored.', { address }),
    diagnose,
  );
  void answer.then((button) => {
    if (button === diagnose)
      void vscode.commands.executeCommand('mailops.diagnose', { file: chosen.target.file.id, address });
  });
}
