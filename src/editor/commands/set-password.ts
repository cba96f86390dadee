import * as vscode from 'vscode';
import { chooseSecret } from '../secrets/choose-secret.ts';
import { connectionOf, namedHosts } from '../secrets/secret-name.ts';
import type { Services } from '../services.ts';
import { requireTrust } from '../trust.ts';

/** `mailops.setPassword`: puts a mailbox's password into the editor's secret storage, bound to the hosts its file names now. */
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
  const hosts = namedHosts(mailbox, secret.side);
  await passwords.set(secret.name, { value: typed, approval: { bindings: [], hosts } });
  const kind = (connectionOf(mailbox, secret.side).credential ?? mailbox.credential)?.kind ?? 'editor';
  if (kind !== 'editor') {
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
